/** Where Enter goes: each field of the form once, by its place. */
const stopsIn = (form: HTMLFormElement): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>('[data-stop]')].filter((it) => it.closest('details:not([open])') === null)

const controlOf = (stop: HTMLElement): HTMLElement => (stop.matches('input, select') ? stop : (stop.querySelector<HTMLElement>('input') ?? stop))

/** Of a group of radios the chosen one. */
const chosenOf = (stops: readonly HTMLElement[], place: string | undefined): HTMLElement | undefined => {
  const group = stops.filter((it) => it.dataset.stop === place)
  return group.find((it) => it instanceof HTMLInputElement && it.type === 'radio' && it.checked) ?? group[0]
}

/** Moves to the field after `from`; false when that was the last. */
export const toNextField = (form: HTMLFormElement, from: HTMLElement): boolean => {
  const stops = stopsIn(form)
  const place = from.closest<HTMLElement>('[data-stop]')?.dataset.stop
  const last = stops.findLastIndex((it) => it.dataset.stop === place)
  const next = chosenOf(stops, stops[last + 1]?.dataset.stop)
  if (last < 0 || !next) return false
  controlOf(next).focus()
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
