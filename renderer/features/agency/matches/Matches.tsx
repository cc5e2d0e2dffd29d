import { useState } from 'react'
import type { DecisionRow } from '../../../../shared/model/rows'
import { useBarred, useSession } from '../../../store/session'
import type { Pairing } from '../../../store/sync-port'
import { useMatches } from '../../../store/use-sync'
import { Button } from '../../../ui/Button'
import type { Names } from '../letters/use-names'
import { Section } from '../Section'

type Props = { names: Names; onOpen: (person: string) => void }

const pointsOf = ({ items }: DecisionRow): number => items.reduce((sum, it) => sum + it.points, 0)
const sayNotice = (it: DecisionRow): string => `${it.noticeNo || '没有文号'}，${it.on} 作出，记 ${pointsOf(it)} 分`

const Match = ({ pairing: { entered, candidates }, names, mayDecide, onOpen }: Props & { pairing: Pairing; mayDecide: boolean }) => {
  const { sync } = useSession()
  const [busy, setBusy] = useState(false)
  const pair = (agency: string | null): void => {
    setBusy(true)
    void sync.pair(entered.id, agency).catch(reportError).finally(() => setBusy(false))
  }
  return (
    <li className="letter-card">
      <p><strong>{names.get(entered.person) ?? '已不在名单的人员'}</strong></p>
      <dl className="agency-facts">
        <dt>本机录入</dt><dd>{sayNotice(entered)}</dd>
        {candidates.map((it) => <div key={it.id} className="match-candidate"><dt>经办机构</dt><dd>{sayNotice(it)}</dd>{mayDecide && <Button disabled={busy} onClick={() => pair(it.id)}>是同一份</Button>}</div>)}
      </dl>
      <div className="agency-actions">
        {mayDecide && <Button disabled={busy} onClick={() => pair(null)}>都不是，是另一份</Button>}
        <Button look="quiet" onClick={() => onOpen(entered.person)}>打开档案</Button>
      </div>
    </li>
  )
}

/** 可能是同一份通知书: a notice typed in here and the agency's own of the same person, day and points. Asked, never guessed. */
export const Matches = ({ names, onOpen }: Props) => {
  const matches = useMatches()
  const mayDecide = useBarred() === null
  if (!matches || matches.length === 0) return null
  return (
    <Section title="可能是同一份通知书" lead="本机录入过、经办机构又送来的通知书，人员、日期和记分相同，文号不同。是同一份的，只记一次；不是的，各记各的。">
      <ul className="letter-cards">{matches.map((it) => <Match key={it.entered.id} pairing={it} names={names} mayDecide={mayDecide} onOpen={onOpen} />)}</ul>
    </Section>
  )
}
