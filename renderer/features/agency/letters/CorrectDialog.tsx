import { type FormEvent, useState } from 'react'
import type { Letter } from '../../../../shared/agency/letters'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { corrected } from './decide'
import { draftOf, fieldsOf, troubleOf } from './editable'
import { fieldWord, whatOf } from './words'

/** 更正: the same wish with other words, in the place of the one that was not accepted. */
export const CorrectDialog = ({ letter, onClose }: { letter: Letter; onClose: () => void }) => {
  const { sync } = useSession()
  const [draft, setDraft] = useState(() => draftOf(letter))
  const [busy, setBusy] = useState(false)
  const fields = Object.keys(draft)
  const wrong = fields.some((it) => troubleOf(it, draft[it] ?? '') !== null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    await sync.decide(letter.id, corrected(letter, fieldsOf(draft))).then(onClose, reportError)
    setBusy(false)
  }
  return (
    <Dialog title={`更正：${whatOf(letter)}`} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void send(event)}>
        {letter.trouble?.kind === 'refused' && <p className="secondary">经办机构的话：{letter.trouble.message}</p>}
        {fields.map((field, at) => (
          <TextField
            key={field} autoFocus={at === 0} label={fieldWord(letter, field)} value={draft[field] ?? ''} trouble={troubleOf(field, draft[field] ?? '') ?? undefined}
            onChange={(typed) => setDraft({ ...draft, [field]: typed })}
          />
        ))}
        <div className="dialog-actions">
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" disabled={busy || wrong}>更正并送出</Button>
        </div>
      </form>
    </Dialog>
  )
}
