import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import type { Known } from './known'
import { NoticeDrawer } from './notice/NoticeDrawer'
import { PersonView } from './PersonView'

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

/** What is known of a person, and the door for a new notice. */
export const PersonDesk = ({ known, onBack }: { known: Known; onBack: () => void }) => {
  const [entering, setEntering] = useState(false)
  const [told, setTold] = useState(false)
  const open = useCallback(() => {
    setEntering(true)
    setTold(false)
  }, [])
  const saved = (): void => {
    setEntering(false)
    setTold(true)
  }
  useNewNotice(open)
  return (
    <>
      <PersonView known={known} head={<Head told={told} onBack={onBack} onNotice={open} />} />
      {entering && <NoticeDrawer known={known} onClose={() => setEntering(false)} onSaved={saved} />}
    </>
  )
}
