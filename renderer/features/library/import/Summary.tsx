import { useState } from 'react'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { sayRegion, sayTerm } from '../words'
import { Institutions } from './Institutions'
import { LawChanges } from './LawChanges'
import { People } from './People'
import type { Proposal } from './proposal'
import { useReckoning } from './useReckoning'

type Props = { proposal: Proposal; institutions: readonly InstitutionRow[]; onDone: (told: string) => void; onBack: () => void }

const nameOf = ({ rule }: Proposal): string => (rule.kind === 'pack' ? rule.value.shortTitle : `${rule.value.year} 年工作日历`)

const Identity = ({ of: { rule, file } }: { of: Proposal }) => {
  if (rule.kind === 'calendar')
    return <p>{rule.value.notice}{rule.value.published && `（${rule.value.published}公布）`}。全年 {rule.value.workingDays} 个工作日。文件：{file}</p>
  const { title, document, region } = rule.value
  return <p>《{title}》，{document}，{sayRegion(region)}，{sayTerm(rule.value)}。文件：{file}</p>
}

const useAdopting = (proposal: Proposal, onDone: Props['onDone']) => {
  const { store, stamp, newId, today } = useSession()
  const [ids] = useState(() => ({ row: newId(), command: stamp().id }))
  const [refusal, setRefusal] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const adopt = async (): Promise<void> => {
    setSaving(true)
    const { key, file, text, published, rule, assignments } = proposal
    const outcome = await store.commit({
      ...stamp(), id: ids.command, name: 'adoptRules',
      args: {
        id: ids.row, kind: rule.kind, key, file, text, adoptedOn: today, ...(published !== undefined && { published }),
        assignments: assignments.map(({ institution, before, after }) => ({ institution, before: [...before], after: [...after] })),
      },
    })
    setSaving(false)
    if (outcome.ok) onDone(`已采用${nameOf(proposal)}。各处的状态和日期已按新的规则推算。`)
    else setRefusal(outcome.problem.sentence)
  }
  return { adopt, refusal, saving }
}

/** What taking the file in changes, and for whom; nothing is stored before 采用 is pressed. */
export const Summary = ({ proposal, institutions, onDone, onBack }: Props) => {
  const { library, today } = useSession()
  const reckoning = useReckoning(proposal)
  const { adopt, refusal, saving } = useAdopting(proposal, onDone)
  const { rule } = proposal
  return (
    <div className="law-import">
      <header className="law-head">
        <h1>导入：{nameOf(proposal)}</h1>
        <Identity of={proposal} />
      </header>
      <div className="law-import-body">
        {refusal && <Banner kind="warning">{refusal}</Banner>}
        {rule.kind === 'pack' && (
          <section aria-labelledby="import-institutions">
            <h2 id="import-institutions">适用于哪些机构</h2>
            <Institutions proposal={proposal} pack={rule.value} library={library} institutions={institutions} />
          </section>
        )}
        <section aria-labelledby="import-law">
          <h2 id="import-law">规定有什么改变</h2>
          <LawChanges of={proposal} />
        </section>
        <section aria-labelledby="import-people">
          <h2 id="import-people">对人员有什么影响</h2>
          <People reckoning={reckoning} today={today} />
        </section>
      </div>
      <footer className="law-actions">
        <p className="secondary">{reckoning.ended ? '还没有保存。采用后可在法规库中撤回。' : '推算完毕或者停止推算后可以采用。'}</p>
        <Button onClick={onBack}>不采用</Button>
        <Button look="primary" disabled={!reckoning.ended || saving} onClick={() => void adopt()}>{saving ? '正在采用…' : '采用'}</Button>
      </footer>
    </div>
  )
}
