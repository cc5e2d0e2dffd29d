import { useMemo, useState } from 'react'
import { knownOf } from '../../../../shared/model/known'
import { roster } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { Button } from '../../../ui/Button'
import { useSpelling } from '../../../ui/spelling'
import { ListField } from '../../../ui/form/ListField'
import { matchesPerson, peopleChoices } from '../../../ui/form/people-choices'
import type { NoticeDesk } from './use-notice'

type ChooserProps = { desk: NoticeDesk; onChosen: () => void }

const Chooser = ({ desk, onChosen }: ChooserProps) => {
  const { store, book, today } = useSession()
  const { institution } = desk.first
  const spelling = useSpelling()
  const files = useLive(() => roster(store, institution.id), [store, institution.id])
  const taken = [desk.first, ...desk.others].map((it) => it.known.file.person.id)
  const choices = useMemo(() => peopleChoices(files ?? [], institution.id, spelling), [files, institution.id, spelling])
  const choose = (id: string): void => {
    const file = files?.find((it) => it.person.id === id)
    if (!file) return
    desk.add(knownOf(file, book, today))
    onChosen()
  }
  return (
    <ListField
      label="同一份通知书上的另一人" place="add-person" value="" trouble={undefined} options={choices.filter((it) => !taken.includes(it.value))} focused
      placeholder="输入姓名、拼音或者编码查找" matches={matchesPerson} onChoose={choose}
    />
  )
}

/** One paper about several people: another one is taken onto it. */
export const AddPerson = ({ desk }: { desk: NoticeDesk }) => {
  const [choosing, setChoosing] = useState(false)
  return (
    <div className="notice-add-person">
      {choosing
        ? <Chooser desk={desk} onChosen={() => setChoosing(false)} />
        : <Button className="add-person" aria-keyshortcuts="Alt+A" onClick={() => setChoosing(true)}>同一份通知书还涉及其他人员（Alt+A）</Button>}
    </div>
  )
}
