import type { Remark } from './row-reader'
import type { StaffLine } from './staff-line'

/** The line of a person's first row in the same file, for each later row of that person. */
export type Earlier = ReadonlyMap<number, number>

const about = (line: number, says: string): Remark => ({ line, letter: null, heading: null, field: null, says })

const samePost = (a: StaffLine, b: StaffLine): boolean =>
  a.post.role === b.post.role && a.post.department === b.post.department && a.person.institution === b.person.institution

const contradiction = (earlier: StaffLine, later: StaffLine): string | null => {
  const [a, b] = [earlier.identity.idNumber, later.identity.idNumber]
  if (earlier.person.name !== later.person.name) return `与第 ${earlier.line} 行是同一${a !== null && a === b ? '证件号码' : '医保代码'}，姓名却不同`
  if (a !== null && b !== null && a !== b) return `与第 ${earlier.line} 行是同一医保代码，证件号码却不同`
  const [c, d] = [earlier.person.code, later.person.code]
  return c !== null && d !== null && c !== d ? `与第 ${earlier.line} 行是同一证件号码，医保代码却不同` : null
}

/** Finds people who stand in a file twice, as its rows come. A second post of one person is none too many. */
export const twiceFinder = (): { see: (line: StaffLine) => void; earlier: Earlier } => {
  const byIdNumber = new Map<string, StaffLine>()
  const byCode = new Map<string, StaffLine>()
  const earlier = new Map<number, number>()
  const posts = new Map<StaffLine, StaffLine[]>()
  const see = (line: StaffLine): void => {
    const { person: { code }, identity: { idNumber } } = line
    const first = (idNumber !== null ? byIdNumber.get(idNumber) : undefined) ?? (code !== null ? byCode.get(code) : undefined)
    if (idNumber !== null && !byIdNumber.has(idNumber)) byIdNumber.set(idNumber, first ?? line)
    if (code !== null && !byCode.has(code)) byCode.set(code, first ?? line)
    if (!first) return void posts.set(line, [line])
    const wrong = contradiction(first, line)
    if (wrong !== null) return void line.faults.push(about(line.line, wrong))
    earlier.set(line.line, first.line)
    const held = posts.get(first) ?? []
    const same = held.find((it) => samePost(it, line))
    if (same) line.faults.push(about(line.line, `与第 ${same.line} 行重复：同一人、同一岗位`))
    else line.warnings.push(about(line.line, `与第 ${first.line} 行是同一人，将登记为另一个岗位`))
    held.push(line)
  }
  return { see, earlier }
}
