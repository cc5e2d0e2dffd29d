import type { Ask } from './sql'
import { EVERYWHERE, type Reading } from './store'
import { answerOf, codeOf, deviceOf, entryOf, keptOf, lawOf } from './rows'

const ENTRY = 'institution_id, entity, id, rev, version, body::text as body'

type Rows = 'institution' | 'institutions' | 'entry' | 'entries' | 'page' | 'kept'

const ofRows = (ask: Ask): Pick<Reading, Rows> => ({
  institution: async (institution) => {
    const [row] = await ask('select version, horizon from institutions where institution_id = $1', [institution])
    return row ? { version: Number(row['version']), horizon: Number(row['horizon']) } : null
  },
  institutions: async () => {
    const rows = await ask('select institution_id from institutions where institution_id <> $1 order by institution_id', [EVERYWHERE])
    return rows.map((row) => row['institution_id'] as string)
  },
  entry: async (institution, entity, id) => {
    const [row] = await ask(`select ${ENTRY} from entries where institution_id = $1 and entity = $2 and id = $3`, [institution, entity, id])
    return row ? entryOf(row) : null
  },
  entries: async (institution, entity, person) => {
    const of = person === undefined ? '' : 'and person = $3'
    const values = person === undefined ? [institution, entity] : [institution, entity, person]
    const rows = await ask(`select ${ENTRY} from entries where institution_id = $1 and entity = $2 ${of} and body is not null order by version`, values)
    return rows.map(entryOf)
  },
  page: async (institution, after, limit) => {
    const rows = await ask(`select ${ENTRY} from entries where institution_id = $1 and version > $2 order by version limit $3`, [institution, after, limit])
    return rows.map(entryOf)
  },
  kept: async (institution, client, seq, id) => {
    const rows = await ask(
      `select seq, mutation_id, result::text as result from results where institution_id = $1 and client_id = $2 and seq = $3
       union select seq, mutation_id, result::text as result from results where institution_id = $1 and mutation_id = $4`,
      [institution, client, seq, id])
    return rows.map(keptOf)
  },
})

/** The questions of a store, in SQL. */
export const sqlReading = (ask: Ask): Reading => ({
  ...ofRows(ask),
  device: async (institution, id) => {
    const [row] = await ask('select * from devices where institution_id = $1 and device_id = $2', [institution, id])
    return row ? deviceOf(row) : null
  },
  devices: async (institution) => (await ask('select * from devices where institution_id = $1 and not dismissed order by device_id', [institution])).map(deviceOf),
  code: async (hash) => {
    const [row] = await ask('select * from codes where code_hash = $1', [hash])
    return row ? codeOf(row) : null
  },
  sites: async (identity) => {
    const rows = await ask('select institution_id, person from identities where identity = $1 order by institution_id, person', [identity])
    return rows.map((row) => ({ institution: row['institution_id'] as string, person: row['person'] as string }))
  },
  identity: async (institution, person) => {
    const [row] = await ask('select identity from identities where institution_id = $1 and person = $2', [institution, person])
    return row ? (row['identity'] as string) : null
  },
  paper: async (institution, sha256) => {
    const [row] = await ask('select type, bytes from papers where institution_id = $1 and sha256 = $2', [institution, sha256])
    return row ? { type: row['type'] as string, bytes: row['bytes'] as Uint8Array } : null
  },
  hasPaper: async (institution, sha256) => (await ask('select 1 from papers where institution_id = $1 and sha256 = $2', [institution, sha256])).length > 0,
  laws: async () => (await ask('select law from laws where institution_id = $1 order by place', [EVERYWHERE])).map(lawOf),
  lawPlace: async () => {
    const [row] = await ask('select coalesce(max(place), 0) as place from laws where institution_id = $1', [EVERYWHERE])
    return Number(row?.['place'] ?? 0)
  },
  act: async (institution, act) => {
    const [row] = await ask('select answer from acts where institution_id = $1 and act = $2', [institution, act])
    return answerOf(row)
  },
})
