import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Button } from '../Button'
import { KeptNote } from './KeptNote'
import { isOpenList, toField, toNextField } from './keys'

type Props = {
  /** What the button does: 登记, 保存. */
  word: string
  saving: boolean
  /** A trouble that belongs to no field. */
  problem?: string | null
  /** Says `null` when it is done, else the field to go to ('' for none). */
  onSubmit: () => Promise<string | null>
  onCancel: () => void
  /** Whether the form goes on where it was left before, and the way to begin without that. */
  kept?: { kept: boolean; anew: () => void }
  children: ReactNode
}

const HINT = 'Enter 到下一栏，最后一栏即保存；Ctrl+Enter 随时保存'

/** Fields over a foot with the buttons. Enter goes on, and saves in the last field. */
export const FormFrame = ({ word, saving, problem, onSubmit, onCancel, kept, children }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  // Enter that chooses in an open list closes it on its way up here.
  const inList = useRef(false)
  const submit = async (): Promise<void> => {
    const place = await onSubmit()
    if (place && form.current) toField(form.current, place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    const target = event.target as HTMLElement
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !form.current) return
    if (!event.ctrlKey && inList.current) return
    if (!event.ctrlKey && !target.matches('input:not([type="checkbox"]), select')) return
    event.preventDefault()
    if (event.ctrlKey || !toNextField(form.current, target)) void submit()
  }
  return (
    <form ref={form} className="form" noValidate onKeyDownCapture={({ target }) => { inList.current = isOpenList(target) }} onKeyDown={onKeyDown} onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div className="form-body">
        {kept && <KeptNote found={kept.kept} onAnew={kept.anew} />}
        {children}
      </div>
      <div className="form-foot">
        {problem && <p className="field-trouble" role="alert">{problem}</p>}
        <span className="secondary">{HINT}</span>
        <Button onClick={onCancel}>取消</Button>
        <Button look="primary" type="submit" disabled={saving}>{saving ? '正在保存' : word}</Button>
      </div>
    </form>
  )
}
