import { useState } from 'react'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { siteKinds } from '../../../../shared/rules/schema'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { draftOf, ELSEWHERE, emptyInstitution, type InstitutionDraft, kindWords, packsOf, readInstitution } from './draft'
import { provinces } from './regions'
import './institution.css'

type Props = {
  /** The one to be changed; null for a new one. */
  institution: InstitutionRow | null
  onSaved: (id: string) => void
  onCancel: () => void
  onLibrary: () => void
  onTouched?: () => void
}

const kinds = [{ name: '', choices: siteKinds.map((value) => ({ value, word: kindWords[value] })) }]
const regions = [
  ...provinces.map((it) => ({ name: it.name, choices: Object.entries(it.regions).map(([value, word]) => ({ value, word })) })),
  { name: '其他', choices: [{ value: ELSEWHERE, word: '其他地区（填写 6 位代码）' }] },
]

/** Which rules would hold there, or that there are none and where to get them. */
const RulesHeld = ({ draft, onLibrary }: { draft: InstitutionDraft; onLibrary: () => void }) => {
  const { library } = useSession()
  const packs = packsOf(draft, library)
  if (packs === null) return null
  if (packs.length === 0)
    return (
      <div className="rules-held rules-none" role="status">
        <p>程序里还没有这个地区的规则。请先到法规库导入该地区的规则包，再回来登记。</p>
        <Button onClick={onLibrary}>打开法规库</Button>
      </div>
    )
  return (
    <div className="rules-held" role="status">
      <p className="secondary">适用的规则</p>
      {packs.map((id) => {
        const pack = library.packs.get(id)?.value
        return <p key={id}>{pack ? `${pack.shortTitle}（${pack.document}）` : id}</p>
      })}
    </div>
  )
}

const useInstitution = ({ institution, onSaved, onTouched }: Props) => {
  const { store, stamp, newId, library } = useSession()
  const [draft, setDraft] = useState(() => (institution ? draftOf(institution) : emptyInstitution))
  const [ids] = useState(() => ({ row: institution?.id ?? newId(), command: stamp().id }))
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { args, troubles } = readInstitution(draft, ids.row, library)
  const save = async (): Promise<string | null> => {
    setTried(true)
    if (!args) return Object.keys(troubles)[0] ?? ''
    setSaving(true)
    const outcome = await store.commit({ ...stamp(), id: ids.command, name: institution ? 'changeInstitution' : 'newInstitution', args }).finally(() => setSaving(false))
    setProblem(outcome.ok ? null : outcome.problem.sentence)
    if (outcome.ok) onSaved(ids.row)
    return outcome.ok ? null : ''
  }
  const change = (part: Partial<InstitutionDraft>): void => {
    setDraft((it) => ({ ...it, ...part }))
    setProblem(null)
    onTouched?.()
  }
  return { draft, change, troubles: tried ? troubles : {}, saving, problem, save }
}

/** Name, code, kind and region; the rules follow from the region. */
export const InstitutionForm = (props: Props) => {
  const { draft, change, troubles, saving, problem, save } = useInstitution(props)
  return (
    <FormFrame word={props.institution ? '保存' : '登记'} saving={saving} problem={problem} onSubmit={save} onCancel={props.onCancel}>
      <TextField label="机构名称" place="name" value={draft.name} trouble={troubles.name} hint="与医保协议上的名称一致" first onChange={(name) => change({ name })} />
      <div className="fields">
        <TextField label="机构编码" place="code" code value={draft.code} trouble={troubles.code} hint="国家医保编码，通常 12 位" onChange={(code) => change({ code })} />
        <ChoiceField label="机构类型" place="kind" value={draft.kind} groups={kinds} trouble={troubles.kind} onChange={(kind) => change({ kind })} />
        <ChoiceField label="统筹地区" place="region" value={draft.region} groups={regions} trouble={troubles.region} hint={/^\d/.test(draft.region) ? `代码 ${draft.region}` : undefined} onChange={(region) => change({ region })} />
        {draft.region === ELSEWHERE && (
          <TextField label="统筹地区代码" place="code6" number value={draft.code6} trouble={troubles.code6} hint="6 位行政区划代码" onChange={(code6) => change({ code6 })} />
        )}
      </div>
      <RulesHeld draft={draft} onLibrary={props.onLibrary} />
    </FormFrame>
  )
}
