import { entryOf } from './rows'
import type { Ask, Sql } from './sql'
import { sqlReading } from './sql-reading'
import { EVERYWHERE, type Body, type Store, type Writing } from './store'

const personOf = (body: Body | null): string | null => (typeof body?.['person'] === 'string' ? body['person'] : null)

const PUT = `
with next as (update institutions set version = version + 1 where institution_id = $1 returning version)
insert into entries (institution_id, entity, id, person, rev, version, body, changed_at)
select $1, $2, $3, $4, 1, next.version, $5::jsonb, $6 from next
on conflict (institution_id, entity, id) do update
set person = excluded.person, rev = entries.rev + 1, version = excluded.version, body = excluded.body, changed_at = excluded.changed_at
returning institution_id, entity, id, rev, version, body::text as body`

const FORGET = `
with gone as (delete from entries where institution_id = $1 and body is null and changed_at < $2 returning version),
moved as (update institutions set horizon = greatest(horizon, (select max(version) from gone)) where institution_id = $1 and exists (select 1 from gone))
select count(*) as count from gone`

const sqlWriting = (ask: Ask): Writing => ({
  ...sqlReading(ask),
  open: async (institution) => {
    await ask('insert into institutions (institution_id) values ($1) on conflict do nothing', [institution])
  },
  put: async (institution, entity, id, body, at) => {
    const [row] = await ask(PUT, [institution, entity, id, personOf(body), body === null ? null : JSON.stringify(body), at])
    if (!row) throw new Error(`${institution} is not open`)
    return entryOf(row)
  },
  keep: async (institution, client, { seq, id, result }, at) => {
    await ask('insert into results values ($1, $2, $3, $4, $5::jsonb, $6)', [institution, client, seq, id, JSON.stringify(result), at])
  },
  putDevice: async ({ institution, id, name, institutions, tokens, dismissed }) => {
    await ask(
      `insert into devices values ($1, $2, $3, $4::jsonb, $5::jsonb, $6) on conflict (institution_id, device_id)
       do update set name = $3, institutions = $4::jsonb, tokens = $5::jsonb, dismissed = $6`,
      [institution, id, name, JSON.stringify(institutions), JSON.stringify(tokens), dismissed])
  },
  putCode: async ({ institution, hash, institutions, ends, attemptHash, device }) => {
    await ask(
      `insert into codes values ($1, $2, $3::jsonb, $4, $5, $6) on conflict (institution_id, code_hash)
       do update set attempt_hash = $5, device_id = $6`,
      [institution, hash, JSON.stringify(institutions), ends, attemptHash, device])
  },
  putIdentity: async (institution, person, identity) => {
    if (identity === null) await ask('delete from identities where institution_id = $1 and person = $2', [institution, person])
    else await ask('insert into identities values ($1, $2, $3) on conflict (institution_id, person) do update set identity = $3', [institution, person, identity])
  },
  putPaper: async (institution, sha256, { type, bytes }, at) => {
    await ask('insert into papers values ($1, $2, $3, $4, $5) on conflict do nothing', [institution, sha256, type, bytes, at])
  },
  putLaw: async (law) => {
    await ask('insert into laws values ($1, $2, $3::jsonb)', [EVERYWHERE, law.place, JSON.stringify(law)])
  },
  putAct: async (institution, act, answer, at) => {
    await ask('insert into acts values ($1, $2, $3::jsonb, $4)', [institution, act, JSON.stringify(answer), at])
  },
  forget: async (institution, before) => Number((await ask(FORGET, [institution, before]))[0]?.['count'] ?? 0),
})

const lock = async (ask: Ask, institutions: readonly string[]): Promise<void> => {
  for (const it of [...new Set(institutions)].sort()) await ask('select 1 from institutions where institution_id = $1 for update', [it])
}

/** The store over SQL, whichever database carries it. */
export const sqlStore = async (sql: Sql): Promise<Store> => {
  await sql.ask('insert into institutions (institution_id) values ($1) on conflict do nothing', [EVERYWHERE])
  return {
    read: (work) => work(sqlReading(sql.ask)),
    write: (institutions, work) =>
      sql.transaction(async (ask) => {
        await lock(ask, institutions)
        return work(sqlWriting(ask))
      }),
    neighbours: sql.neighbours,
    close: () => sql.close(),
  }
}
