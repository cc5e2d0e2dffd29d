import { useEffect, useState } from 'react'
import { effectsOn, type PersonEffects } from '../../../../shared/model/effects'
import type { PersonFile } from '../../../../shared/model/history'
import type { Day } from '../../../../shared/time/day'
import { everyone } from '../../../store/queries'
import { useSession } from '../../../store/session'
import type { Proposal } from './proposal'

/** `all` is null while the people are read; `ended` when everyone was reckoned, or it was stopped. */
export type Reckoning = { all: number | null; done: number; people: readonly PersonEffects[]; ended: 'all' | 'stopped' | null; stop: () => void }

/** So few that the page answers between two slices. */
const SLICE = 25

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const ofSlice = (files: readonly PersonFile[], { laws, named }: Proposal, today: Day): PersonEffects[] =>
  files.flatMap((file) => {
    const effects = effectsOn(file, laws, today, named)
    return effects.length > 0 ? [{ id: file.person.id, name: file.person.name, effects }] : []
  })

const start: Omit<Reckoning, 'stop'> = { all: null, done: 0, people: [], ended: null }

/** Judges everyone by both laws, a slice at a time. */
export const useReckoning = (proposal: Proposal): Reckoning => {
  const { store, today } = useSession()
  const [reckoned, set] = useState(start)
  const [stopped, setStopped] = useState(false)
  useEffect(() => {
    if (stopped) return
    let going = true
    const run = async (): Promise<void> => {
      const files = await everyone(store)
      for (let at = 0; going && at < files.length; at += SLICE) {
        const found = ofSlice(files.slice(at, at + SLICE), proposal, today)
        const done = Math.min(at + SLICE, files.length)
        set((it) => ({ all: files.length, done, people: at === 0 ? found : [...it.people, ...found], ended: null }))
        await breath()
      }
      if (going) set((it) => ({ ...it, all: files.length, ended: 'all' }))
    }
    // A bug belongs to the page that shows the error, not to nobody.
    run().catch((error: unknown) => set(() => { throw error }))
    return () => {
      going = false
    }
  }, [proposal, store, today, stopped])
  return { ...reckoned, ended: reckoned.ended ?? (stopped ? 'stopped' : null), stop: () => setStopped(true) }
}
