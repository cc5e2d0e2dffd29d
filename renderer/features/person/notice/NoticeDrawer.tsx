import { FormDrawer } from '../../../ui/form/FormDrawer'
import type { Known } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { NoticeForm } from './NoticeForm'
import { useNotice } from './use-notice'

type Props = {
  known: Known
  /** The institution it is opened for; the person's own, where none is named. */
  institution?: string | null
  /** The notice to be set right. */
  replaces?: DecisionRow | null
  onClose: () => void
  onSaved: (told: string) => void
}

/** 登记处理通知书, and 更正录入. */
export const NoticeDrawer = ({ known, institution = null, replaces = null, onClose, onSaved }: Props) => {
  const desk = useNotice(known, institution, replaces)
  const { name } = known.file.person
  const many = desk.others.length + 1
  const leave = (): void => {
    desk.drop()
    onClose()
  }
  const saved = (): void => {
    desk.drop()
    onSaved(replaces ? '已更正，更正前后都记在操作记录中。' : many > 1 ? `已登记，共 ${many} 人。` : '已登记，可在台账中查看。')
  }
  return (
    <FormDrawer
      title={`${replaces ? '更正录入' : '登记处理通知书'}：${name}${many > 1 ? `等 ${many} 人` : ''}`} width="min(1120px, 94vw)"
      touched={desk.touched} unsaved={replaces ? '更正' : '登记'} onClose={leave}
    >
      {(close) => <NoticeForm desk={desk} onSaved={saved} onCancel={close} />}
    </FormDrawer>
  )
}
