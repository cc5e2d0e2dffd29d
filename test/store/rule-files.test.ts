import { afterAll, describe, expect, test } from 'vitest'
import { schemaVersion } from '../../shared/model/carry'
import { verifyJournal } from '../../shared/model/journal'
import { calendar2027, successor } from '../model/rule-texts'
import { anInstitution, aNotice, aPerson, command } from './commands'
import { dropProfile, newProfile, type Running, start } from './harness/start'

let profile: string
let running: Running | null = null

const end = async (): Promise<void> => {
  await running?.app.close()
  if (running) dropProfile(profile)
}

afterAll(end)

const page = () => (running as Running).page
const fresh = async (): Promise<void> => {
  await end()
  running = await start((profile = newProfile()))
}

const open = () => page().evaluate(() => window.harness.openWithLaw())
const openFresh = async () => {
  await fresh()
  return open()
}
const commit = (it: Parameters<Window['harness']['commit']>[0]) => page().evaluate((given) => window.harness.commit(given), it)
const law = () => page().evaluate(() => window.harness.law())
const packs = () => page().evaluate(async () => (await window.harness.institutions()).map((it) => it.packs))
const head = () => page().evaluate(() => window.harness.journalTail(1))

const adoptPack = (id: string) => command('adoptRules', {
  id, kind: 'pack', key: 'shandong-2027-1', file: '山东2027.yaml', text: successor(), adoptedOn: '2026-12-01',
  assignments: [{ institution: 'i1', before: ['shandong-2025-5'], after: ['shandong-2025-5', 'shandong-2027-1'] }],
})
const adoptCalendar = (id: string) =>
  command('adoptRules', { id, kind: 'calendar', key: '2027', file: '2027.yaml', text: calendar2027(), adoptedOn: '2026-12-01', assignments: [] })

describe('a database of the version before rule files', () => {
  test('opens with everything in it, and takes rule files in', async () => {
    await fresh()
    await page().evaluate(() => window.harness.leaveFirstVersion())
    expect(await open()).toBeNull()
    expect(await packs()).toEqual([['shandong-2025-5']])
    expect(await commit(adoptPack('f1'))).toMatchObject({ ok: true, seq: 2 })
    expect(await page().evaluate(() => window.harness.versions())).toContainEqual(['register', schemaVersion * 10])
    const journal = await page().evaluate(() => window.harness.journal())
    expect(journal.map(({ schema }) => schema)).toEqual([1, schemaVersion])
    expect(verifyJournal(journal)).toMatchObject({ whole: true })
  })
})

describe('rule files in a real store', () => {
  test('are the law as soon as it is said, for screens and for plans', async () => {
    await openFresh()
    await commit(anInstitution('i1'))
    await commit(aPerson('p1', 'i1'))
    expect(await commit(adoptPack('f1'))).toMatchObject({ ok: true })
    expect(await commit(adoptCalendar('f2'))).toMatchObject({ ok: true })
    expect(await law()).toMatchObject({ packs: ['neimenggu-2025-7', 'shandong-2025-5', 'shandong-2027-1'], years: [2025, 2026, 2027], unread: 0 })
    expect(await packs()).toEqual([['shandong-2025-5', 'shandong-2027-1']])
    expect(await commit(command('newInstitution', { id: 'i2', name: '新药店', code: 'P2', kind: 'pharmacy', region: '370300', packs: ['shandong-2027-1'] }))).toMatchObject({ ok: true })
  })

  test('are there again after the program was closed', async () => {
    await (running as Running).app.close()
    running = await start(profile)
    await open()
    expect(await law()).toMatchObject({ packs: ['neimenggu-2025-7', 'shandong-2025-5', 'shandong-2027-1'], years: [2025, 2026, 2027], unread: 0 })
  })

  test('are not withdrawn while something needs them, and nothing is changed', async () => {
    const [before] = await head()
    expect(await commit(command('withdrawRules', { id: 'f1' }))).toMatchObject({ ok: false, problem: { sentence: '规则文件：新药店登记时选用了它，撤回后这家机构就没有了所适用的办法，没有撤回。' } })
    expect((await head())[0]).toEqual(before)
  })

  test('are withdrawn with what they changed', async () => {
    await openFresh()
    await commit(anInstitution('i1'))
    await commit(aPerson('p1', 'i1'))
    await commit(aNotice('d1', 'p1', 'i1'))
    await commit(adoptPack('f1'))
    expect(await commit(command('withdrawRules', { id: 'f1' }))).toMatchObject({ ok: true })
    expect(await law()).toMatchObject({ packs: ['neimenggu-2025-7', 'shandong-2025-5'] })
    expect(await packs()).toEqual([['shandong-2025-5']])
    expect(await page().evaluate(() => window.harness.count('ruleFiles'))).toBe(0)
  })

  test('a stored file that cannot be read any more is left out and told, and can be withdrawn', async () => {
    await openFresh()
    await commit(command('adoptRules', { id: 'f1', kind: 'pack', key: 'x', file: 'x.yaml', text: 'id: x\n', adoptedOn: '2026-12-01', assignments: [] }))
    expect(await law()).toMatchObject({ packs: ['neimenggu-2025-7', 'shandong-2025-5'], unread: 1 })
    expect(await commit(command('withdrawRules', { id: 'f1' }))).toMatchObject({ ok: true })
    expect(await law()).toMatchObject({ unread: 0 })
  })
})
