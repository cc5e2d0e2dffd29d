import { useMemo } from 'react'
import { deskFile } from '../../store/file-queries'
import { attachmentsOf, personFile } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { Button } from '../../ui/Button'
import { EmptyState, Skeleton } from '../../ui/states'
import { DeskProvider } from './desk/desk-context'
import { knownOf } from '../../../shared/model/known'
import { PapersProvider } from './papers/papers-context'
import { PersonDesk } from './PersonDesk'

type Props = { personId: string; onBack: () => void; /** To the check of a notice. */ onNotice: (decision: string) => void }

/** One person: what they stand at, what they must do, when they are back. */
export const PersonPage = ({ personId, onBack, onNotice }: Props) => {
  const { store, book, today } = useSession()
  const file = useLive(() => personFile(store, personId), [store, personId])
  const known = useMemo(() => (file ? knownOf(file, book, today) : null), [file, book, today])
  const desk = useLive(() => deskFile(store, personId), [store, personId])
  const owners = file ? [`people/${personId}`, ...file.decisions.map((it) => `decisions/${it.id}`), ...(desk?.trainings ?? []).map((it) => `trainings/${it.id}`)] : []
  const papers = useLive(() => attachmentsOf(store, owners), [store, owners.join()])
  if (file === undefined) return <Skeleton />
  if (known)
    return (
      <PapersProvider value={papers ?? []}>
        <DeskProvider value={desk ?? null}>
          <PersonDesk known={known} onBack={onBack} onNotice={onNotice} />
        </DeskProvider>
      </PapersProvider>
    )
  return <EmptyState title="没有找到这个人" action={<Button onClick={onBack}>返回名单</Button>}>名单里没有这个人的记录，可能已被移走。</EmptyState>
}
