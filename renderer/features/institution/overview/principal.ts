import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PrincipalRow } from '../../../../shared/model/rows'
import { hasLeft, postsAt } from '../../../../shared/model/staff'
import type { Day } from '../../../../shared/time/day'

/** The newest first. */
export const principalsInOrder = (rows: readonly PrincipalRow[]): PrincipalRow[] => rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))

/** Whom the licence names on the day; null where nothing was entered. */
export const namedOn = (rows: readonly PrincipalRow[], today: Day): PrincipalRow | null => principalsInOrder(rows).find((it) => it.from <= today) ?? null

/** Who holds a principal's post at the institution on the day: the rules go by the post. */
export const principalsByPost = (files: readonly PersonFile[], institution: string, today: Day): PersonFile[] =>
  files.filter((it) => !hasLeft(it, today) && postsAt(it, institution, today).held.some(({ role }) => role === 'pharmacy-principal'))

export type Said = { kind: 'plain' | 'warning'; says: string }

const names = (files: readonly PersonFile[]): string => files.map((it) => it.person.name).join('、')

const byPost = (files: readonly PersonFile[]): string =>
  files.length === 0 ? '本机构现在没有人任主要负责人岗位。' : `现在任主要负责人岗位、按主要负责人计的是${files.length > 3 ? `${names(files.slice(0, 3))}等 ${files.length} 人` : names(files)}。`

/**
 * Who counts as 主要负责人 (第三条: 药品经营许可证上的主要负责人), and what does not fit: the licence names one person, the posts another.
 * Only a pharmacy has one in the sense of the rules.
 */
export const sayPrincipal = (named: PrincipalRow | null, files: readonly PersonFile[], { kind }: Pick<InstitutionRow, 'kind'>): Said => {
  if (kind !== 'pharmacy') return { kind: 'plain', says: '医疗机构的人员按各自的岗位计，不因任主要负责人而记分。' }
  if (!named) return { kind: 'warning', says: `还没有登记许可证载明的主要负责人。${byPost(files)}` }
  const held = files.find((it) => it.person.id === named.person)
  if (!named.person) return { kind: 'warning', says: `${named.name}不在人员名册中，无从记分。请在“人员”中登记并设为主要负责人岗位。${byPost(files)}` }
  if (!held) return { kind: 'warning', says: `许可证载明的是${named.name}，但${named.name}在本机构没有主要负责人岗位。${byPost(files)}请核对许可证和岗位，改正其中一处。` }
  const others = files.filter((it) => it !== held)
  return { kind: 'plain', says: `${named.name}按主要负责人计。${others.length > 0 ? `另有 ${others.length} 人任主要负责人岗位：${names(others.slice(0, 3))}${others.length > 3 ? '等' : ''}。` : ''}` }
}
