import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { draftLimit } from '../../shared/model/drafts'
import { useBarred, useSession } from './session'

/** Milliseconds what was typed is at most away from the disk. */
const PAUSE = 400

/** What is typed in open forms and not kept yet. */
const typing = new Set<() => Promise<void>>()

/** Keeps at once what is still being typed, before the program ends. */
export const keepTyped = async (): Promise<void> => void (await Promise.allSettled([...typing].map((keep) => keep())))

/** `typed` waits to be kept. */
type Held = { typed: { name: string; text: string } | null; timer: ReturnType<typeof setTimeout> | undefined; touched: boolean }

/**
 * What was typed and not saved, sealed in a file of its own, so that it is there again when the form is opened after leaving
 * the page or the end of the program, however it ended. `draft` is null while nothing was typed; `take` gets what was kept,
 * once, unless something was typed first. Nothing is kept where `key` is null.
 */
export const useKeptDraft = <Draft extends object>(key: string | null, draft: Draft | null, take: (found: Draft) => void): { found: boolean; drop: () => void } => {
  const { drafts } = useSession()
  const name = useBarred() === null ? key : null
  const [found, setFound] = useState(false)
  const held = useRef<Held>({ typed: null, timer: undefined, touched: false })
  const keep = useEffectEvent(async (): Promise<void> => {
    const { current } = held
    const { typed } = current
    clearTimeout(current.timer)
    Object.assign(current, { typed: null, timer: undefined })
    if (typed) await drafts.keep(typed.name, typed.text)
  })
  const text = draft && JSON.stringify(draft)
  useEffect(() => {
    const { current } = held
    if (text === null) return
    Object.assign(current, { typed: name !== null && text.length <= draftLimit ? { name, text } : null, touched: true })
    current.timer ??= setTimeout(() => void keep().catch(reportError), PAUSE)
  }, [name, text])
  const begin = useEffectEvent(async (): Promise<void> => {
    const before = name === null ? null : await drafts.open(name)
    if (before === null || held.current.touched) return
    take(JSON.parse(before) as Draft)
    setFound(true)
  })
  useEffect(() => {
    const keepNow = (): Promise<void> => keep()
    typing.add(keepNow)
    void begin().catch(reportError)
    return () => {
      typing.delete(keepNow)
      void keep().catch(reportError)
    }
  }, [name])
  const drop = (): void => {
    const { current } = held
    clearTimeout(current.timer)
    Object.assign(current, { typed: null, timer: undefined, touched: true })
    setFound(false)
    if (name !== null) void drafts.drop(name).catch(reportError)
  }
  return { found, drop }
}
