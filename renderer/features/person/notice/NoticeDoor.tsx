import { useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import { knownOf } from '../../../../shared/model/known'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { useNoticeForm } from '../../../state/notice-form'
import { personFile, roster } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { useSpelling } from '../../../ui/spelling'
import { EmptyState, Skeleton } from '../../../ui/states'
import { ListField } from '../../../ui/form/ListField'
import { NoticeDrawer } from './NoticeDrawer'
import { matchesPerson, peopleChoices } from '../../../ui/form/people-choices'
import './notice.css'

type Props = {
  institution: InstitutionRow
  /** Null where whom it is about has still to be chosen. */
  person: string | null
  /** The notice to be set right, null for a new one. */
  correct: string | null
}

const close = (told?: string): void => useNoticeForm.getState().close(told)

const Chooser = ({ institution, files, onChoose }: { institution: InstitutionRow; files: readonly PersonFile[]; onChoose: (person: string) => void }) => {
  const spelling = useSpelling()
  const choices = useMemo(() => peopleChoices(files, institution.id, spelling), [files, institution.id, spelling])
  if (files.length === 0) return <EmptyState title="还没有登记人员">请先在“人员”中登记，再录入通知书。</EmptyState>
  return (
    <div className="form-body">
      <ListField
        label="通知书处理的人员（几个人的，先选其中一人）" place="person" value="" trouble={undefined} options={choices} focused
        placeholder="输入姓名、拼音或者编码查找" matches={matchesPerson} onChoose={onChoose}
      />
      <p className="secondary">选定后填写通知书，登记前就能看到后果。</p>
    </div>
  )
}

const Choosing = ({ institution, onChoose }: { institution: InstitutionRow; onChoose: (person: string) => void }) => {
  const { store } = useSession()
  const files = useLive(() => roster(store, institution.id), [store, institution.id])
  return (
    <FormDrawer title="新增处理通知书" touched={false} onClose={() => close()}>
      {() => (files ? <Chooser institution={institution} files={files} onChoose={onChoose} /> : <Skeleton />)}
    </FormDrawer>
  )
}

/** 新增通知书: whom it is about first, then the form. */
export const NoticeDoor = ({ institution, person: named, correct }: Props) => {
  const { store, book, today } = useSession()
  const [chosen, setChosen] = useState<string | null>(null)
  const person = named ?? chosen
  const file = useLive(() => (person ? personFile(store, person) : Promise.resolve(null)), [store, person])
  const known = useMemo(() => (file && file.person.id === person ? knownOf(file, book, today) : null), [file, person, book, today])
  if (person === null) return <Choosing institution={institution} onChoose={setChosen} />
  if (!known) return null
  const replaces = correct ? (known.file.decisions.find((it) => it.id === correct) ?? null) : null
  return <NoticeDrawer key={correct ?? person} known={known} institution={institution.id} replaces={replaces} onClose={() => close()} onSaved={close} />
}
