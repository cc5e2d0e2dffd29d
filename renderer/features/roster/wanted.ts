import { useRosterView } from '../../state/roster-view'
import { roles } from '../../../shared/rules/schema'
import { segments, type Wanted } from './rows'

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null => known.find((it) => it === value) ?? null

/** What the roster is asked to show. */
export const useWanted = (): Wanted => {
  const { query, segment, role } = useRosterView()
  return { query, segment: oneOf(segments, segment), role: oneOf(roles, role) }
}
