import type { Assessment } from '../rules/assessment'
import type { CommitmentRow } from './rows'

/** The letter signed last. */
export const lastCommitment = (rows: readonly CommitmentRow[]): CommitmentRow | null =>
  rows.toSorted((a, b) => (a.signedOn < b.signedOn ? 1 : -1))[0] ?? null

/** `again`: the right ended after the last letter, and coming back asks for a new one (第三十六条). `no-scan`: signed, with nothing to show it. */
export type CommitmentState = 'missing' | 'again' | 'no-scan' | 'signed'

/** A scan of another device shows it as well, fetched when somebody looks. */
const isShown = ({ paper, papers: scans = [] }: CommitmentRow, papers: ReadonlySet<string>): boolean =>
  paper === null ? scans.length > 0 : papers.has(paper)

/** `papers`: the ids of the scans that are there. */
export const commitmentState = (
  rows: readonly CommitmentRow[], { status, measure }: Pick<Assessment, 'status' | 'measure'>, papers: ReadonlySet<string>,
): CommitmentState => {
  const last = lastCommitment(rows)
  if (!last) return 'missing'
  if (status === 'terminated' && measure && last.signedOn < measure.from) return 'again'
  return isShown(last, papers) ? 'signed' : 'no-scan'
}
