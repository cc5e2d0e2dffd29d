import { useState } from 'react'
import type { Command } from './commands/all'
import { useKeptDraft } from './kept-draft'
import type { Stamp } from './session'
import { useCommand } from './use-command'

type Troubles = Readonly<Record<string, string | undefined>>
/** `command` is null while something is missing or wrong. */
export type Read = { troubles: Troubles; command: ((stamp: Stamp) => Command) | null }

/** A small form: what is typed, read anew on every key; troubles are said once saving was tried. With `keep` what was typed outlives the form until it is saved. */
export const useDraft = <Draft extends object>(empty: () => Draft, read: (draft: Draft) => Read, onSaved: () => void, keep: string | null = null) => {
  const [draft, setDraft] = useState(empty)
  const [state, setState] = useState({ tried: false, touched: false })
  const kept = useKeptDraft<Draft>(keep, state.touched ? draft : null, (found) => {
    setDraft({ ...empty(), ...found })
    setState({ tried: false, touched: true })
  })
  const { saving, problem, run } = useCommand(() => {
    kept.drop()
    onSaved()
  })
  const anew = (): void => {
    kept.drop()
    setDraft(empty())
    setState({ tried: false, touched: false })
  }
  /** Gives up what was typed. */
  const leave = (close: () => void) => (): void => {
    kept.drop()
    close()
  }
  const { troubles, command } = read(draft)
  const submit = async (): Promise<string | null> => {
    setState((it) => ({ ...it, tried: true }))
    return command ? run(command) : (Object.keys(troubles).find((it) => troubles[it] !== undefined) ?? '')
  }
  const change = (part: Partial<Draft>): void => {
    setDraft((it) => ({ ...it, ...part }))
    setState((it) => ({ ...it, touched: true }))
  }
  return { draft, change, submit, saving, problem, touched: state.touched, kept: kept.found, leave, anew, troubles: state.tried ? troubles : ({} as Troubles) }
}
