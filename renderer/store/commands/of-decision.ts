import type { Problem } from '../../../shared/model/problem'
import type { Day } from '../../../shared/time/day'
import type { Key, RowsRead } from './definition'

type About = { person: string; decision: string | null }

export const decisionKeys = ({ decision }: Pick<About, 'decision'>): Key[] => (decision === null ? [] : [{ table: 'decisions', id: decision }])

/** What follows from a notice names one of this person, and does not come before it. `label` names the day. */
export const decisionTrouble = (rows: RowsRead, { person, decision }: About, on: Day, place: string, label: string): Problem | null => {
  if (decision === null) return null
  const row = rows.get('decisions', decision)
  if (!row || row.person !== person) return { place: 'decision', sentence: '处理通知书：没有找到此人的这份通知书，没有保存。' }
  return on < row.on ? { place, sentence: `${label}：${on} 早于通知书作出之日 ${row.on}。` } : null
}
