import type { BenchAgency } from './agency'

const AT = '2026-06-01T00:00:00.000Z'
/** So many statements' worth of rows at once. */
const PART = 1000

type Row = { entity: 'person' | 'post'; id: string; person: string | null; body: object }

const registered = (seal: BenchAgency['seal'], at: number): Row[] => {
  const id = `p${at}`
  const identity = { idNumber: `99999919${70 + (at % 30)}0101${String(at % 10_000).padStart(4, '0')}`, phone: '13800138000', licenceNo: `ZY${String(at).padStart(8, '0')}` }
  return [
    { entity: 'person', id, person: null, body: { name: `张某${at}`, code: `HY370303${String(at).padStart(6, '0')}`, identity: seal(identity), leftOn: null } },
    { entity: 'post', id: `w${at}`, person: id, body: { person: id, role: 'pharmacist', title: '主管药师', department: '', from: '2020-01-02', until: null } },
  ]
}

/** People and their posts, sealed as the server seals them, put in whole parts: what letter by letter would take long. */
export const fill = async ({ sql, seal }: BenchAgency, institution: string, from: number, until: number): Promise<void> => {
  const [top] = await sql.ask('select version from institutions where institution_id = $1', [institution])
  let version = Number(top?.['version'] ?? 0)
  for (let at = from; at < until; at += PART) {
    const rows = Array.from({ length: Math.min(PART, until - at) }, (_, more) => registered(seal, at + more)).flat().map((row) => ({ ...row, version: (version += 1) }))
    await sql.transaction(async (ask) => {
      await ask(
        `insert into entries select $1, r->>'entity', r->>'id', r->>'person', 1, (r->>'version')::bigint, r->'body', $2 from jsonb_array_elements($3::jsonb) as r`,
        [institution, AT, JSON.stringify(rows)])
      await ask('update institutions set version = $2 where institution_id = $1', [institution, version])
    })
  }
}
