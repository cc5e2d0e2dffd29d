import { personFile } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'

export const PersonPage = ({ personId, onBack }: { personId: string; onBack: () => void }) => {
  const { store } = useSession()
  const file = useLive(() => personFile(store, personId), [store, personId])
  return (
    <section>
      <button type="button" onClick={onBack}>返回</button>
      <h1>{file?.person.name}</h1>
    </section>
  )
}
