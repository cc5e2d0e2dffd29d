import type { SignedLaw } from '../../shared/agency/law-files'
import type { Letter } from '../../shared/agency/letters'
import type { Rewrite, Verdict } from '../../shared/agency/decisions'
import type { Reply } from '../../shared/agency/verdict'
import type { DecisionRow } from '../../shared/model/rows'

/** `apart`: this device is not enrolled at an agency. */
export type SyncState = 'apart' | 'offline' | 'syncing' | 'online' | 'needs-login' | 'needs-update'

/**
 * `lastGood` is the instant of the last sync that went through to its end; `clockOffSeconds` is above nought where the own clock is fast;
 * `published` is what the agency has published, as last heard.
 */
export type SyncNow = { state: SyncState; lastGood: string | null; waiting: number; needsPerson: number; clockOffSeconds: number | null; published?: readonly PublishedLaw[] }

/** A notice that was entered here, and the agency's that may be the same: same institution and person, same day and points. */
export type Pairing = { entered: DecisionRow; candidates: readonly DecisionRow[] }

/** What screens see of the sync. */
export type Sync = {
  now: () => SyncNow
  subscribe: (changed: () => void) => () => void
  /** Those that are not done, in order. */
  letters: () => Promise<Letter[]>
  /** A person's word on a letter that needs one. */
  decide: (id: string, verdict: Verdict | Rewrite) => Promise<void>
  /** Sync now, whatever wait was set. */
  again: () => void
  /** Called after main enrolled: pulls, and queues what is only here. */
  enrolled: () => Promise<void>
  /** Asked, never guessed. */
  matches: () => Promise<Pairing[]>
  /** `agency` null: they are two notices. */
  pair: (entered: string, agency: string | null) => Promise<void>
  /** Everything of the agency is pulled again; no letter is lost. */
  reset: () => Promise<void>
  /** Fetches a scan that another device gave; `institution` as it is called here. */
  fetchPaper: (institution: string, content: string) => Promise<PaperFate>
  /** Asks at once which rule packs and calendars the agency has published; null where it could not be asked. */
  laws: () => Promise<PublishedLaw[] | null>
  /** One of them by its key, its signature proven; null where it could not be asked. */
  law: (key: string) => Promise<FetchedLaw | null>
}

/** `place` grows with every publication. */
export type PublishedLaw = Pick<SignedLaw, 'kind' | 'key' | 'place' | 'file' | 'publishedAt'>
export type FetchedLaw = { ok: true; law: Pick<SignedLaw, 'place' | 'file' | 'text'> } | { ok: false; sentence: string }

/** `kept`: it is here now. `missing`: the agency has none. `wrong`: what came was another. `apart`: no agency has it. */
export type PaperFate = 'kept' | 'missing' | 'offline' | 'wrong' | 'apart'

export type AgencyReply = { reply: Reply; body: unknown; serverTime: string | null }
export type AgencyCallName = 'health' | 'changes' | 'mutate' | 'packs' | 'pack' | 'fetchPaper'
export type AgencyCall = (name: AgencyCallName, asked: unknown) => Promise<AgencyReply>

/** `agency` is its origin. */
export type Enrolment = { deviceId: string; agency: string; institutions: { id: string; name: string }[]; region: string; packs: string[] }

/** The way to the agency; the socket and the token stay in main. */
export type AgencyLink = { enrolment: () => Promise<Enrolment | null>; call: AgencyCall; onPoke: (f: () => void) => void; onChange: (f: () => void) => void }

const APART: SyncNow = { state: 'apart', lastGood: null, waiting: 0, needsPerson: 0, clockOffSeconds: null }
const nothing = (): Promise<void> => Promise.resolve()

/** A program that no agency knows of. */
export const apart: Sync = {
  now: () => APART,
  subscribe: () => () => undefined,
  letters: () => Promise.resolve([]),
  decide: nothing,
  again: () => undefined,
  enrolled: nothing,
  matches: () => Promise.resolve([]),
  pair: nothing,
  reset: nothing,
  fetchPaper: () => Promise.resolve('apart'),
  laws: () => Promise.resolve(null),
  law: () => Promise.resolve(null),
}
