import type { Entity } from '../../../shared/agency/entities'
import type { Result } from '../../../shared/agency/mutations'
import type { Neighbours } from './neighbours'
import type { SignedLaw } from '../../../shared/agency/law-files'

export type Body = Readonly<Record<string, unknown>>

/** A row of an institution as it now is; `body` is null where it is gone. */
export type Entry = { institution: string; entity: Entity; id: string; rev: number; version: number; body: Body | null }

/** `tokens`, the newest first: one renewed holds until the new one is used, since its answer may have been lost. */
export type Device = { institution: string; id: string; name: string; institutions: string[]; tokens: { hash: string; ends: string }[]; dismissed: boolean }
export type Code = { institution: string; hash: string; institutions: string[]; ends: string; attemptHash: string | null; device: string | null }
export type Kept = { seq: number; id: string; result: Result }
export type Site = { institution: string; person: string }
export type Paper = { type: string; bytes: Uint8Array }

/** What can be asked. Every question names the institution, except the three that find it. */
export type Reading = {
  institution(institution: string): Promise<{ version: number; horizon: number } | null>
  institutions(): Promise<string[]>
  entry(institution: string, entity: Entity, id: string): Promise<Entry | null>
  /** The rows of a kind that are not gone; with `person`, those whose `person` it is. */
  entries(institution: string, entity: Entity, person?: string): Promise<Entry[]>
  /** Rows changed after a version, ascending by version. */
  page(institution: string, after: number, limit: number): Promise<Entry[]>
  kept(institution: string, client: string, seq: number, id: string): Promise<Kept[]>
  device(institution: string, id: string): Promise<Device | null>
  devices(institution: string): Promise<Device[]>
  code(hash: string): Promise<Code | null>
  /** Where a natural person is registered. */
  sites(identity: string): Promise<Site[]>
  identity(institution: string, person: string): Promise<string | null>
  paper(institution: string, sha256: string): Promise<Paper | null>
  hasPaper(institution: string, sha256: string): Promise<boolean>
  laws(): Promise<SignedLaw[]>
  lawPlace(): Promise<number>
  act(institution: string, act: string): Promise<unknown>
}

export type Writing = Reading & {
  open(institution: string): Promise<void>
  /** Gives the row its next `rev` and the institution its next version. */
  put(institution: string, entity: Entity, id: string, body: Body | null, at: string): Promise<Entry>
  keep(institution: string, client: string, kept: Kept, at: string): Promise<void>
  putDevice(device: Device): Promise<void>
  putCode(code: Code): Promise<void>
  putIdentity(institution: string, person: string, identity: string | null): Promise<void>
  putPaper(institution: string, sha256: string, paper: Paper, at: string): Promise<void>
  putLaw(law: SignedLaw): Promise<void>
  putAct(institution: string, act: string, answer: unknown, at: string): Promise<void>
  /** Drops the tombstones from before an instant; who has not met them must start afresh. */
  forget(institution: string, before: string): Promise<number>
}

/** Law, and what belongs to no institution. */
export const EVERYWHERE = '*'

/**
 * `write` is one transaction: all or nothing. It begins by locking the rows of its institutions, in the order of their
 * ids, so that the versions given within are in the order of the commits and no reader can skip one.
 */
export type Store = {
  read: <T>(work: (tx: Reading) => Promise<T>) => Promise<T>
  write: <T>(institutions: readonly string[], work: (tx: Writing) => Promise<T>) => Promise<T>
  neighbours: Neighbours
  close: () => Promise<void>
}
