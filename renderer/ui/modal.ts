import { type KeyboardEvent, type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react'

type Modal = {
  ref: RefObject<HTMLDialogElement | null>
  role: 'dialog'
  onKeyDown: (event: KeyboardEvent) => void
  onCancel: (event: SyntheticEvent) => void
}

/**
 * What makes a `<dialog>` stand over everything and keep the keyboard inside. Esc is `onEscape`; what was focused before is
 * focused again. `data-first` names what is focused on opening.
 */
export const useModal = (onEscape: () => void): Modal => {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const dialog = ref.current
    dialog?.showModal()
    const first = dialog?.querySelector<HTMLElement>('[data-first]')
    first?.focus()
    // What stands there already is typed over, as after Tab.
    if (first instanceof HTMLInputElement) first.select()
    return () => {
      dialog?.close()
      // Later: what lies behind may be hidden until the whole change stands.
      queueMicrotask(() => before instanceof HTMLElement && before.focus())
    }
  }, [])
  // On the key before `cancel`: the browser lets a second `cancel` in a row through without asking.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEscape()
  }
  const onCancel = (event: SyntheticEvent): void => {
    if (event.target !== ref.current) return
    event.preventDefault()
    onEscape()
  }
  // The role is said although the element has it: the shell's Esc looks for it.
  return { ref, role: 'dialog', onKeyDown, onCancel }
}
