/** A list of choices that is open has its own use for Enter, Tab and Esc. */
export const isOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('[role="combobox"][aria-expanded="true"]')

/** Where Enter goes: each field of the form once, by its place. */
const stopsIn = (form: HTMLFormElement): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>('[data-stop]')].filter((it) => it.closest('details:not([open])') === null)

/** Of a group of radios the chosen one. */
const controlOf = (stop: HTMLElement): HTMLElement =>
  stop.matches('input, select, textarea') ? stop : (stop.querySelector<HTMLElement>('input:checked') ?? stop.querySelector<HTMLElement>('input') ?? stop)

/** As Tab does: what stands in a line of text is marked, and typed over. */
const focusField = (control: HTMLElement): void => {
  control.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}

/** Moves to the field after `from`; false when that was the last. */
export const toNextField = (form: HTMLFormElement, from: HTMLElement): boolean => {
  const stops = stopsIn(form)
  const next = stops[stops.findIndex((it) => it.contains(from)) + 1]
  if (!next || next === stops[0]) return false
  focusField(controlOf(next))
  return true
}

export const toField = (form: HTMLFormElement, place: string): void => {
  const stop = form.querySelector<HTMLElement>(`[data-stop="${place}"]`)
  if (!stop) return
  stop.closest('details')?.setAttribute('open', '')
  controlOf(stop).focus()
}

/** Something was chosen where the keyboard stands: on to the next field. */
export const goOn = (): void => {
  const from = document.activeElement
  const form = from?.closest('form')
  if (form && from instanceof HTMLElement) toNextField(form, from)
}
