import { got } from '../../agency/client'
import { letter, person, pullAll, send } from '../../agency/world'
import { type BenchAgency, agencyOn } from './agency'
import { type Database, databases } from './databases'
import { clocked, median } from '../parts/timing'
import { tell } from './figures'
import { fill } from './rows'

const DEVICES = 8
const BATCH = 50
const BATCHES = 10
const ROWS = 20_000
const GROWN = [1000, 10_000, 100_000, 1_000_000]
const PAGES = 40
const PAGE = 500

const each = <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, at) => work(at)))

/** The same number of rows, one transaction each and nothing reckoned. */
const rawWrites = async ({ sql }: Database): Promise<number> => {
  await sql.ask('create table raw (id text primary key, body jsonb not null)')
  const body = JSON.stringify({ name: '张某', code: null, identity: null, leftOn: null })
  return clocked(() => each(DEVICES, async (of) => {
    for (let at = 0; at < BATCH * BATCHES; at += 1) await sql.transaction((ask) => ask('insert into raw values ($1, $2::jsonb)', [`${of}-${at}`, body]))
  }))
}

/** Each device of an institution of its own. */
const mutations = async (database: Database, agency: BenchAgency): Promise<void> => {
  const devices = await each(DEVICES, async (at) => {
    await agency.open(`m${at}`)
    return agency.device(`m${at}`)
  })
  const took = await clocked(() => each(DEVICES, async (of) => {
    const device = devices[of]
    for (let batch = 0; device && batch < BATCHES; batch += 1) {
      const letters = Array.from({ length: BATCH }, (_, at) => letter(batch * BATCH + at + 1, { ...person(`n${batch}-${at}`, { idNumber: `99999919800101${of}${batch}${at}` }), institution: `m${of}` }))
      const results = await send(device, `c${of}`, ...letters)
      if (results.some(({ result }) => result !== 'applied')) throw new Error('a letter was not applied')
    }
  }))
  const count = DEVICES * BATCH * BATCHES
  const raw = await rawWrites(database)
  tell({ what: `${database.name}: mutations taken, ${DEVICES} devices`, ours: (count / took) * 1000, unit: '/s', peer: 'bare inserts, one transaction each', theirs: (count / raw) * 1000 })
}

const rawReads = async ({ sql }: Database): Promise<number> =>
  clocked(async () => {
    for (let after = 0, last = 1000; last === 1000; after += 1000) {
      last = (await sql.ask('select body::text from entries where institution_id = $1 and version > $2 order by version limit 1000', ['r', after])).length
    }
  })

const delivered = async (database: Database, agency: BenchAgency): Promise<void> => {
  await agency.open('r')
  await fill(agency, 'r', 0, ROWS / 2)
  await database.sql.ask('analyze entries')
  const device = await agency.device('r')
  const [times, raws]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round += 1) {
    times.push(await clocked(async () => {
      if ((await pullAll(device, 1000)).changes.length < ROWS) throw new Error('rows are missing')
    }))
    raws.push(await rawReads(database))
  }
  const [ours, theirs] = [(ROWS / median(times)) * 1000, (ROWS / median(raws)) * 1000]
  tell({ what: `${database.name}: changes given, identities opened, parsed at both ends`, ours, unit: '/s', peer: 'bare select of the bodies', theirs })
}

/** Pages all over the institution’s rows, each asked for on its own. */
const pageOf = async (agency: BenchAgency, rows: number): Promise<number> => {
  const device = await agency.device('g')
  const times: number[] = []
  for (let at = 0; at <= PAGES; at += 1) {
    const after = Buffer.from(JSON.stringify({ g: [Math.floor(((rows - PAGE) * at) / PAGES), 0] })).toString('base64url')
    const took = await clocked(async () => {
      if (got(await device.changes({ query: { limit: PAGE, after } })).changes.length !== PAGE) throw new Error('a page was short')
    })
    if (at > 0) times.push(took)
  }
  return median(times)
}

const grown = async (database: Database, agency: BenchAgency): Promise<void> => {
  await agency.open('g')
  let [filled, first] = [0, Number.NaN]
  for (const rows of GROWN) {
    await fill(agency, 'g', filled / 2, rows / 2)
    filled = rows
    await database.sql.ask('analyze entries')
    const took = await pageOf(agency, rows)
    if (Number.isNaN(first)) first = took
    tell({ what: `${database.name}: a page of ${PAGE} among ${rows.toLocaleString('en')} rows`, ours: took, unit: 'ms', peer: `among ${(GROWN[0] ?? 0).toLocaleString('en')}`, theirs: first, goal: '<= 1.3 x', met: took / first <= 1.3 })
  }
}

/** What the server does in a second, and whether a page costs more where there are more rows. */
export const timeServer = async (): Promise<void> => {
  for (const open of databases()) {
    const database = await open()
    const agency = await agencyOn(database.sql)
    await mutations(database, agency)
    await delivered(database, agency)
    await grown(database, agency)
    await database.close()
  }
}
