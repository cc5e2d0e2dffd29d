import { clockNotice } from '../../shared/agency/clock'
import { useSession } from '../store/session'
import { useSync } from '../store/use-sync'
import { Banner } from '../ui/Banner'

/** Deadlines depend on the clock. The sample stands on its demonstration day, and so does its agency. */
export const ClockNotice = () => {
  const { sample } = useSession()
  const { clockOffSeconds } = useSync()
  const words = sample || clockOffSeconds === null ? null : clockNotice(clockOffSeconds * 1000)
  return words === null ? null : <Banner kind="warning">{words}</Banner>
}
