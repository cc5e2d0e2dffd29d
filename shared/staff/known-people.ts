import type { Remark } from './row-reader'
import type { Earlier } from './twice'
import type { StaffLine } from './staff-line'

/** Who a row is: someone new, a person already registered, someone of an earlier row of the file, or two people at once. */
export type Match =
  | { kind: 'new' }
  | { kind: 'same'; person: string }
  | { kind: 'earlier'; line: number }
  | { kind: 'conflict'; byIdNumber: string; byCode: string }

/** Finds registered people: gives the id of whom it knows for each number asked. The program knows ID numbers only by their keyed hash. */
export type Lookup = {
  byIdNumber: (numbers: readonly string[]) => Promise<ReadonlyMap<string, string>>
  byCode: (codes: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

export type MatchedLine = StaffLine & { match: Match }

const conflict = (line: number): Remark => ({ line, letter: null, heading: null, field: null, says: '证件号码与医保代码分别是两位已登记人员的，请先核对' })

const matchOf = (byIdNumber: string | undefined, byCode: string | undefined, earlier: number | undefined): Match => {
  if (byIdNumber !== undefined && byCode !== undefined && byIdNumber !== byCode) return { kind: 'conflict', byIdNumber, byCode }
  const person = byIdNumber ?? byCode
  if (person !== undefined) return { kind: 'same', person }
  return earlier === undefined ? { kind: 'new' } : { kind: 'earlier', line: earlier }
}

const known = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((it) => it !== null))]

/** Says of some rows who they are, asking twice for all of them together. */
export const matchLines = async (lines: readonly StaffLine[], earlier: Earlier, lookup: Lookup): Promise<MatchedLine[]> => {
  const [people, coded] = await Promise.all([
    lookup.byIdNumber(known(lines.map((it) => it.identity.idNumber))),
    lookup.byCode(known(lines.map((it) => it.person.code))),
  ])
  return lines.map((line) => {
    const { identity: { idNumber }, person: { code } } = line
    const match = matchOf(people.get(idNumber ?? ''), coded.get(code ?? ''), earlier.get(line.line))
    return match.kind === 'conflict' ? { ...line, match, faults: [...line.faults, conflict(line.line)] } : { ...line, match }
  })
}
