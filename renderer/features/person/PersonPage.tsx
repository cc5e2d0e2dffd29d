import { useCallback, useEffect, useMemo, useState } from 'react'
import { personFile } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { EmptyState, Skeleton } from '../../ui/states'
import { knownOf } from './known'
import { NoticeDrawer } from './notice/NoticeDrawer'
import { PersonView } from './PersonView'

type Props = { personId: string; onBack: () => void }

/** Ctrl+N enters a notice. */
const useNewNotice = (open: () => void): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'n' || event.shiftKey || event.altKey) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [open])
}

type HeadProps = { told: boolean; onBack: () => void; onNotice: () => void }

const Head = ({ told, onBack, onNotice }: HeadProps) => (
  <header className="person-head">
    <Button look="quiet" onClick={onBack}>
      <Icon name="back" />
      返回名单
    </Button>
    <p className="person-told" role="status">{told && '已登记，可在台账中查看。'}</p>
    <Button look="primary" title="Ctrl+N" onClick={onNotice}>登记处理通知书</Button>
  </header>
)

/** One person: what they stand at, what they must do, when they are back; and the door for a new notice. */
export const PersonPage = ({ personId, onBack }: Props) => {
  const { store, book, today } = useSession()
  const file = useLive(() => personFile(store, personId), [store, personId])
  const [entering, setEntering] = useState(false)
  const [told, setTold] = useState(false)
  const open = useCallback(() => {
    setEntering(true)
    setTold(false)
  }, [])
  useNewNotice(open)
  const known = useMemo(() => (file ? knownOf(file, book, today) : null), [file, book, today])
  if (file === undefined) return <Skeleton />
  if (known === null) return <EmptyState title="没有找到这个人" action={<Button onClick={onBack}>返回名单</Button>}>名单里没有这个人的记录，可能已被移走。</EmptyState>
  return (
    <>
      <PersonView known={known} head={<Head told={told} onBack={onBack} onNotice={open} />} />
      {entering && (
        <NoticeDrawer
          known={known}
          onClose={() => setEntering(false)}
          onSaved={() => {
            setEntering(false)
            setTold(true)
          }}
        />
      )}
    </>
  )
}
