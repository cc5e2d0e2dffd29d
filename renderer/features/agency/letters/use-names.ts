import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'

/** Of people and institutions, by their id. */
export type Names = ReadonlyMap<string, string>

export const useNames = (): Names | undefined => {
  const { store } = useSession()
  return useLive(async () => {
    const [people, held] = await Promise.all([store.tables.people.toArray(), store.tables.institutions.toArray()])
    return new Map([...people, ...held].map(({ id, name }) => [id, name]))
  }, [store])
}
