import { writeList } from '../../../renderer/features/register/export/write-list'
import { openImport } from '../../../renderer/features/register/import/open-import'
import type { Outcome } from '../../../renderer/features/register/import/outcome'
import { checkDigit } from '../../../shared/model/id-number'
import type { Lookup } from '../../../shared/staff/known-people'
import type { Setting } from '../../../shared/staff/staff-line'
import type { StaffEntry } from '../../../shared/staff/staff-table'
import { day } from '../../../shared/time/day'

const blocked: string[] = []
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => blocked.push(`${violatedDirective} ${blockedURI}`))

const numberOf = (at: number): string => {
  const seventeen = `37030319800101${String(at % 1000).padStart(3, '0')}`
  return seventeen + checkDigit(seventeen)
}
const entry = (at: number): StaffEntry => ({ name: '张三', role: 'pharmacist', idNumber: at < 1000 ? numberOf(at) : '', code: `HY370303${String(at).padStart(6, '0')}`, from: '2024-03-01' })
const setting: Setting = { today: day('2026-06-15'), here: 'i1', institutions: [], role: null }
const lookup: Lookup = { byIdNumber: async (numbers) => new Map(numbers.slice(0, 1).map((it) => [it, 'p1'])), byCode: async () => new Map() }

const said = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.why === 'refused' ? outcome.sentence : outcome.why)

const harness = {
  /** Writes so many people as Excel in the page and imports them in the worker. */
  there: async (people: number) => {
    const steps = new Set<string>()
    const job = openImport((step) => steps.add(step))
    const bytes = await writeList(Array.from({ length: people }, (_, at) => entry(at)))
    const file = await job.read(bytes)
    const list = await job.check(setting, lookup)
    job.close()
    return {
      read: said(file), rows: file.ok ? file.value.rows : 0, questions: file.ok ? file.value.columns.questions : [], lines: list.ok ? list.value.lines.length : said(list),
      first: list.ok ? list.value.lines[0]?.match : null, steps: [...steps], blocked,
    }
  },
  refused: async (text: string) => said(await openImport(() => undefined).read(new TextEncoder().encode(text))),
  stopped: async () => {
    const job = openImport(() => job.close())
    return said(await job.read(new TextEncoder().encode('张三,药师\n'.repeat(40_000))))
  },
}

export type ImportHarness = typeof harness
declare global {
  interface Window {
    importing: ImportHarness
  }
}
window.importing = harness
