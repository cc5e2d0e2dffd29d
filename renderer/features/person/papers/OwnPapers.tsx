import { attachmentsOf } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Papers } from './Papers'
import { PapersProvider } from './papers-context'

type Props = { of: string; institution: string; about: string }

/** The scans of one owner alone, read where they are shown. */
export const OwnPapers = (props: Props) => {
  const { store } = useSession()
  const papers = useLive(() => attachmentsOf(store, [props.of]), [store, props.of])
  return (
    <PapersProvider value={papers ?? []}>
      <Papers {...props} />
    </PapersProvider>
  )
}
