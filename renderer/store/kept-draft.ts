import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { z } from 'zod'
import type { Codec } from '../../shared/model/sealed'
import { useSession } from './session'

const nameOf = (key: string): string => `draft/${key}`
/** Characters sealed together: main opens no more than a few thousand bytes at once. */
const PIECE = 1500
/** Milliseconds after the last key. */
const PAUSE = 400

const kept = z.array(z.string())

const sealText = async (codec: Codec, key: string, text: string): Promise<string> => {
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE))
  const sealed = await codec.seal(pieces.map((piece, at) => ({ person: `${nameOf(key)}/${at}`, identity: { licenceNo: piece } })))
  return JSON.stringify(sealed.map((it) => it.sealed))
}

/** Null where nothing is kept, or where it cannot be opened under the key of today. */
const openText = async (codec: Codec, key: string): Promise<string | null> => {
  const held = localStorage.getItem(nameOf(key))
  if (held === null) return null
  const pieces = await Promise.all(kept.parse(JSON.parse(held)).map((it, at) => codec.open(`${nameOf(key)}/${at}`, it)))
  return pieces.every((it) => it?.licenceNo !== undefined) ? pieces.map((it) => it?.licenceNo ?? '').join('') : null
}

type Held = { text: string | null; timer: ReturnType<typeof setTimeout> | undefined; turn: number }

/**
 * What was typed and not saved, sealed, so that it is there again when the form is opened after leaving the page or the end
 * of the program. `draft` is null while nothing was typed; `take` gets what was kept, once, unless something was typed first.
 */
export const useKeptDraft = <Draft extends object>(key: string | null, draft: Draft | null, take: (found: Draft) => void): { found: boolean; drop: () => void } => {
  const { store: { codec } } = useSession()
  const [found, setFound] = useState(false)
  const held = useRef<Held>({ text: null, timer: undefined, turn: 0 })
  const flush = useEffectEvent(async (): Promise<void> => {
    const { text, turn, timer } = held.current
    clearTimeout(timer)
    if (key === null || text === null) return
    held.current.text = null
    const sealed = await sealText(codec, key, text)
    if (held.current.turn === turn) localStorage.setItem(nameOf(key), sealed)
  })
  const text = draft && JSON.stringify(draft)
  useEffect(() => {
    const { current } = held
    if (text === null) return
    Object.assign(current, { text, turn: current.turn + 1 })
    clearTimeout(current.timer)
    current.timer = setTimeout(() => void flush().catch(reportError), PAUSE)
  }, [text])
  const begin = useEffectEvent(async (): Promise<void> => {
    const before = key === null ? null : await openText(codec, key)
    if (before === null || held.current.turn > 0) return
    take(JSON.parse(before) as Draft)
    setFound(true)
  })
  useEffect(() => {
    void begin().catch(reportError)
    return () => void flush().catch(reportError)
  }, [key])
  const drop = (): void => {
    clearTimeout(held.current.timer)
    Object.assign(held.current, { text: null, turn: held.current.turn + 1 })
    setFound(false)
    if (key !== null) localStorage.removeItem(nameOf(key))
  }
  return { found, drop }
}
