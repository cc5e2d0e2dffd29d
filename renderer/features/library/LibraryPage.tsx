import { institutions } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { Skeleton } from '../../ui/states'
import { LibraryDesk } from './LibraryDesk'
import { placeAt, restOf } from './place'

type Props = { rest: string; onGo: (rest: string) => void }

/** 法规库: the rules and calendars held, to be read, set side by side, taken in and withdrawn. `rest` is the place in it. */
export const LibraryPage = ({ rest, onGo }: Props) => {
  const { store } = useSession()
  const held = useLive(() => institutions(store), [store])
  if (!held) return <Skeleton />
  return <LibraryDesk place={placeAt(rest)} held={held} onGo={(place) => onGo(restOf(place))} />
}
