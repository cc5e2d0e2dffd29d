import { usePreferences } from '../../../state/preferences'
import { institutions } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'

/** Whose papers these are: the institution chosen last, else the first; empty while none is registered. */
export const useInstitutionName = (): string => {
  const { store } = useSession()
  const wanted = usePreferences((it) => it.institution)
  const held = useLive(() => institutions(store), [store]) ?? []
  return (held.find((it) => it.id === wanted) ?? held[0])?.name ?? ''
}
