import { z } from 'zod'
import { pageLimit, type Page } from '../../../shared/agency/changes'
import type { Change } from '../../../shared/agency/entities'
import type { Device, Entry, Reading } from '../store/store'
import { type Agency, serverTime } from './agency'
import type { Keys } from './keys'
import { Refused } from './refused'
import { opened } from './sealed-body'

/** By institution: the version reached, and the horizon when the walk from the start began. */
const cursorSchema = z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)]))
type Cursor = z.infer<typeof cursorSchema>

const written = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

const read = (text: string): Cursor => {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new Refused('bad-request', '同步位置（after）不是本服务给出的。', 'after')
  }
}

export const changeOf = (keys: Keys, { institution, entity, id, rev, version, body }: Entry): Change =>
  (body === null
    ? { institution, version, entity, id, rev, op: 'delete', body }
    : { institution, version, entity, id, rev, op: 'put', body: opened(keys, entity, body) }) as Change

const afresh = (): Refused => new Refused('start-afresh', '离上次同步太久，需要重新取得全部数据；本机未送出的事项不受影响。')

/** A tombstone that was dropped since can only be missed by who has rows from before it and did not begin after it was dropped. */
const reach = ([version, began]: readonly [number, number], horizon: number): void => {
  if (version > 0 && version < horizon && began < horizon) throw afresh()
}

const pageIn = async (tx: Reading, device: Device, cursor: Cursor, limit: number): Promise<{ entries: Entry[]; cursor: Cursor; more: boolean }> => {
  const entries: Entry[] = []
  const next: Cursor = {}
  for (const institution of [...device.institutions].sort()) {
    const horizon = (await tx.institution(institution))?.horizon ?? 0
    const at = cursor[institution] ?? [0, horizon]
    reach(at, horizon)
    const page = entries.length > limit ? [] : await tx.page(institution, at[0], limit + 1 - entries.length)
    const kept = page.slice(0, limit - entries.length)
    next[institution] = [kept.at(-1)?.version ?? at[0], at[1]]
    entries.push(...page)
  }
  return { entries: entries.slice(0, limit), cursor: next, more: entries.length > limit }
}

export const changes = async (agency: Agency, device: Device, { after, limit = 500 }: { after?: string | undefined; limit?: number | undefined }): Promise<Page> => {
  const cursor = after === undefined ? {} : read(after)
  const page = await agency.store.read((tx) => pageIn(tx, device, cursor, Math.min(limit, pageLimit)))
  return { ...serverTime(agency), changes: page.entries.map((it) => changeOf(agency.keys, it)), cursor: written(page.cursor), more: page.more }
}

const TOMBSTONE_DAYS = 400

/** Drops the tombstones that everyone had 400 days to meet. */
export const forgetOld = async (agency: Agency): Promise<number> => {
  const before = new Date(agency.now() - TOMBSTONE_DAYS * 86_400_000).toISOString()
  const institutions = await agency.store.read((tx) => tx.institutions())
  let dropped = 0
  for (const it of institutions) dropped += await agency.store.write([it], (tx) => tx.forget(it, before))
  return dropped
}
