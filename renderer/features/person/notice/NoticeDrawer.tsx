import { FormDrawer } from '../../../ui/form/FormDrawer'
import type { Known } from '../known'
import { NoticeForm } from './NoticeForm'
import { useNotice } from './use-notice'

type Props = { known: Known; onClose: () => void; onSaved: () => void }

/** 登记处理通知书. */
export const NoticeDrawer = ({ known, onClose, onSaved }: Props) => {
  const notice = useNotice(known)
  return (
    <FormDrawer title={`登记处理通知书：${known.file.person.name}`} width="min(1120px, 94vw)" touched={notice.touched} unsaved="登记" onClose={onClose}>
      {(close) => <NoticeForm notice={notice} onSaved={onSaved} onCancel={close} />}
    </FormDrawer>
  )
}
