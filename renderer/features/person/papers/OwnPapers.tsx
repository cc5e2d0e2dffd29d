import { attachmentsOf } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Papers } from './Papers'
import { PapersProvider } from './papers-context'
import { ToldPapers } from './ToldPapers'

type Props = { of: string; institution: string; about: string; named?: readonly string[] | undefined; closed?: boolean | undefined }

/** The scans of one owner alone, read where they are shown. */
export const OwnPapers = ({ named, closed = false, ...owner }: Props) => {
  const { store } = useSession()
  const papers = useLive(() => attachmentsOf(store, [owner.of]), [store, owner.of])
  return (
    <PapersProvider value={papers ?? []}>
      {named ? <ToldPapers {...owner} named={named} closed={closed} /> : <Papers {...owner} />}
    </PapersProvider>
  )
}
