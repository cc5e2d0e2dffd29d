import { useMemo } from 'react'
import { personFile } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { Skeleton } from '../../../ui/states'
import { knownOf } from '../../../../shared/model/known'
import { PersonView } from '../PersonView'

type Props = { personId: string; onClose: () => void }

const Head = ({ onClose }: Pick<Props, 'onClose'>) => (
  <header className="person-top own-head">
    <p className="own-title">本人查询</p>
    <p className="secondary">只能查看。90 秒没有操作会自动关闭。</p>
    <Button look="primary" data-first autoFocus title="Esc" onClick={onClose}>看完了，关闭</Button>
  </header>
)

/** One's own file as the person page says it, to be read. */
export const OwnView = ({ personId, onClose }: Props) => {
  const { store, book, today } = useSession()
  const file = useLive(() => personFile(store, personId), [store, personId])
  const known = useMemo(() => (file ? knownOf(file, book, today) : null), [file, book, today])
  if (!known) return <Skeleton />
  return <PersonView known={known} onLook={null} mayEnter={false} head={<Head onClose={onClose} />} />
}
