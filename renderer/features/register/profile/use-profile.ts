import { useRef, useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import type { Identity } from '../../../../shared/model/sealed'
import { protectFirst } from '../../../state/protect-first'
import type { Command } from '../../../store/commands/all'
import { useKeptDraft } from '../../../store/kept-draft'
import { type Session, useSession } from '../../../store/session'
import { plainNumber } from './doubts'
import { codeIn, emptyProfile, identityIn, nameTrouble, type ProfileDraft, profileOf, readPost, staysSealed, type Troubles } from './draft'
import { type Twin, twinsOf } from './twins'

export type Subject =
  | { kind: 'new'; institution: string }
  /** `held`: the numbers as they may be shown. */
  | { kind: 'held'; person: PersonRow; held: Identity }

type Ids = { person: string; post: string; command: string }

const NOT_SEALED = '身份信息没有能够加密保存，没有登记。请关闭程序后重新打开再试。'

const seal = async ({ store }: Session, draft: ProfileDraft, subject: Subject, person: string) => {
  const whole = subject.kind === 'held' && staysSealed(draft) ? await store.codec.open(person, subject.person.sealed) : {}
  if (!whole) return null
  const [made] = await store.codec.seal([{ person, identity: identityIn(draft, whole) }])
  return made ?? null
}

/** The command that carries the draft, sealed just before; null when it could not be sealed. */
const commandOf = async (session: Session, draft: ProfileDraft, subject: Subject, ids: Ids): Promise<Command | null> => {
  const sealing = await seal(session, draft, subject, ids.person)
  if (!sealing) return null
  const profile = { id: ids.person, name: draft.name.trim(), code: codeIn(draft), ...sealing }
  const stamp = { ...session.stamp(), id: ids.command }
  if (subject.kind === 'held') return { ...stamp, name: 'changePerson', args: profile }
  const { post } = readPost(draft)
  return post && { ...stamp, name: 'newPerson', args: { person: { ...profile, institution: subject.institution }, post: { id: ids.post, ...post } } }
}

const troublesIn = (draft: ProfileDraft, subject: Subject): Troubles => ({
  ...nameTrouble(draft.name), ...(subject.kind === 'new' ? readPost(draft).troubles : {}),
})

const useTwins = (draft: ProfileDraft, self: string) => {
  const { store } = useSession()
  const [twins, setTwins] = useState<readonly Twin[]>([])
  const look = async (): Promise<readonly Twin[]> => {
    const idNumber = draft.idNumber ? plainNumber(draft.idNumber) : null
    const found = await twinsOf(store, { idNumber, code: codeIn(draft), self })
    setTwins(found)
    return found
  }
  return { twins, look }
}

/** What was typed and how it is saved. With `accepted` a twin is no reason to ask any more. */
export const useProfile = (subject: Subject, onSaved: (name: string) => void) => {
  const session = useSession()
  const [draft, setDraft] = useState(() => (subject.kind === 'held' ? profileOf(subject.person, subject.held) : emptyProfile))
  const [ids] = useState<Ids>(() => ({ person: subject.kind === 'held' ? subject.person.id : session.newId(), post: session.newId(), command: session.stamp().id }))
  const [state, setState] = useState<{ tried: boolean; saving: boolean; touched: boolean; asking: boolean; problem: string | null }>(
    { tried: false, saving: false, touched: false, asking: false, problem: null },
  )
  const busy = useRef(false)
  const { twins, look } = useTwins(draft, ids.person)
  const set = (part: Partial<typeof state>): void => setState((it) => ({ ...it, ...part }))
  const change = (part: Partial<ProfileDraft>): void => {
    setDraft((it) => ({ ...it, ...part }))
    set({ touched: true, problem: null })
  }
  const kept = useKeptDraft<ProfileDraft>(subject.kind === 'new' ? `person/new/${subject.institution}` : null, state.touched ? draft : null, change)
  const write = async (): Promise<string | null> => {
    if (!(await protectFirst(session))) return ''
    const command = await commandOf(session, draft, subject, ids)
    if (!command) return say(NOT_SEALED)
    const outcome = await session.store.commit(command)
    if (!outcome.ok) return say(outcome.problem.sentence)
    kept.drop()
    onSaved(draft.name.trim())
    return null
  }
  const say = (problem: string): string => {
    set({ problem })
    return ''
  }
  const save = async (accepted = false): Promise<string | null> => {
    const troubles = troublesIn(draft, subject)
    set({ tried: true, asking: false })
    if (Object.keys(troubles).length > 0) return Object.keys(troubles)[0] ?? ''
    if (busy.current) return ''
    busy.current = true
    set({ saving: true, problem: null })
    try {
      if (!accepted && (await look()).length > 0) {
        set({ asking: true })
        return ''
      }
      return await write()
    } finally {
      busy.current = false
      set({ saving: false })
    }
  }
  const anew = (): void => {
    kept.drop()
    setDraft(emptyProfile)
    set({ tried: false, touched: false })
  }
  return {
    draft, change, twins, look, save, ...state, kept: kept.found, drop: kept.drop, anew, stopAsking: () => set({ asking: false }),
    troubles: state.tried ? troublesIn(draft, subject) : {},
  }
}

export type ProfileDesk = ReturnType<typeof useProfile>
