import { useRef, useState } from 'react'
import type { DecisionRow } from '../../../../shared/model/rows'
import type { Command } from '../../../store/commands/all'
import { type Stamp, useSession } from '../../../store/session'
import type { NoticeArgs } from './draft'

/** What the door said, until something is changed; `at` is the place of the person it is about. */
type Refusal = { at: number; place: string; sentence: string }

/** What is to be saved: one notice, one about several people, or the correction of one. */
export type Saved = { all: readonly (NoticeArgs | null)[]; replaces: DecisionRow | null; why: string }

const commandOf = (stamp: Stamp, all: readonly NoticeArgs[], { replaces, why }: Saved): Command | null => {
  const [first, ...more] = all
  if (!first) return null
  if (replaces) return { ...stamp, name: 'correctNotice', args: { notice: first, rev: replaces.rev, why: why.trim() } }
  return more.length > 0 ? { ...stamp, name: 'recordNotices', args: { notices: [...all] } } : { ...stamp, name: 'recordNotice', args: first }
}

const refusalOf = (place: string, sentence: string): Refusal => {
  const [, at, own] = /^notices\.(\d+)\.(.*)$/.exec(place) ?? []
  return { at: Number(at ?? 0), place: own ?? place.replace(/^notice\./, ''), sentence }
}

export const useSaving = (saved: Saved) => {
  const { store, stamp } = useSession()
  const [id] = useState(() => stamp().id)
  const busy = useRef(false)
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (): Promise<boolean> => {
    const whole = saved.all.filter((it) => it !== null)
    // One id over every attempt: a second press, or a second try, can do nothing twice.
    const command = whole.length === saved.all.length ? commandOf({ ...stamp(), id }, whole, saved) : null
    if (!command || busy.current || (saved.replaces && saved.why.trim() === '')) return false
    busy.current = true
    setSaving(true)
    try {
      const outcome = await store.commit(command)
      setRefusal(outcome.ok ? null : refusalOf(outcome.problem.place, outcome.problem.sentence))
      return outcome.ok
    } finally {
      busy.current = false
      setSaving(false)
    }
  }
  return { saving, refusal, save, forget: () => setRefusal(null) }
}
