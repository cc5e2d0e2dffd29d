import { type RefObject, useEffect, useState } from 'react'
import './section-index.css'

/** The parts of the page in their order; `key` is what leads there from the keyboard. */
export const parts = [
  { id: 'part-status', word: '状态' }, { id: 'part-todo', word: '待办' }, { id: 'part-points', word: '记分' },
  { id: 'part-file', word: '档案' }, { id: 'part-life', word: '经历' },
] as const
export type PartId = (typeof parts)[number]['id']

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** The keyboard goes along, so that Tab leads on from there. */
const goTo = (id: PartId): void => {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

/** 1 to 5 lead to the parts. */
const useDigits = (): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      const part = parts[Number(event.key) - 1]
      if (!part || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      goTo(part.id)
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [])
}

/** A part is where one is once its head stands in the upper third. */
const READ_FROM = 1 / 3

const partAt = (page: HTMLElement): PartId => {
  const line = page.getBoundingClientRect().top + page.clientHeight * READ_FROM
  if (page.scrollTop + page.clientHeight >= page.scrollHeight - 2 && page.scrollTop > 0) return 'part-life'
  return parts.findLast(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line)?.id ?? 'part-status'
}

const useReading = (page: RefObject<HTMLElement | null>): PartId => {
  const [at, setAt] = useState<PartId>('part-status')
  useEffect(() => {
    const frame = page.current
    if (!frame) return
    const look = (): void => setAt(partAt(frame))
    frame.addEventListener('scroll', look, { passive: true })
    return () => frame.removeEventListener('scroll', look)
  }, [page])
  return at
}

/** What the page holds, always in sight: where one is, and the way to each part. */
export const SectionIndex = ({ page }: { page: RefObject<HTMLElement | null> }) => {
  const at = useReading(page)
  useDigits()
  return (
    <nav className="section-index" aria-label="本页目录">
      {parts.map(({ id, word }, place) => (
        <button key={id} type="button" aria-current={at === id ? 'true' : undefined} aria-keyshortcuts={String(place + 1)} title={`按 ${place + 1}`} onClick={() => goTo(id)}>
          <kbd aria-hidden="true">{place + 1}</kbd>{word}
        </button>
      ))}
    </nav>
  )
}
