import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyJournal } from '../../shared/model/journal'
import { anInstitution, aPerson } from './commands'
import { dropProfile, newProfile, type Running, start } from './harness/start'

let profile = newProfile()
let running: Running

beforeAll(async () => {
  running = await start(profile)
})

afterAll(async () => {
  await running.app.close()
  dropProfile(profile)
})

const open = () => running.page.evaluate(() => window.harness.open())
const commit = (it: Parameters<Window['harness']['commit']>[0]) => running.page.evaluate((given) => window.harness.commit(given), it)

describe('a database of a newer program', () => {
  test('is refused with a sentence and left as it was', async () => {
    await running.page.evaluate(() => window.harness.leaveDatabase(9))
    expect(await open()).toEqual({ place: '', sentence: '这里的数据由更新版本的程序保存。为免丢失内容，本版本不打开它；请安装新版本后再打开。' })
    expect(await running.page.evaluate(() => window.harness.versions())).toContainEqual(['register', 90])
    await running.app.close()
    dropProfile(profile)
    running = await start((profile = newProfile()))
  })
})

describe('what was acknowledged is there again', () => {
  test('after the program was closed', async () => {
    expect(await open()).toBeNull()
    await commit(anInstitution('i1'))
    await commit(aPerson('p1', 'i1'))
    await running.app.close()

    running = await start(profile)
    expect(await open()).toBeNull()
    expect(await commit(aPerson('p2', 'i1'))).toMatchObject({ ok: true, seq: 3 })
    const journal = await running.page.evaluate(() => window.harness.journal())
    expect(verifyJournal(journal)).toMatchObject({ whole: true, head: { seq: 3 } })
    const roster = await running.page.evaluate(() => window.harness.roster('i1'))
    expect(roster.map((it) => it.person.id)).toEqual(['p1', 'p2'])
  })

  test('after the program was killed the moment it was said', async () => {
    expect(await commit(aPerson('p3', 'i1'))).toMatchObject({ ok: true, seq: 4 })
    running.app.process().kill('SIGKILL')
    await new Promise((ended) => running.app.process().once('exit', ended))

    running = await start(profile)
    expect(await open()).toBeNull()
    const journal = await running.page.evaluate(() => window.harness.journal())
    expect(verifyJournal(journal)).toMatchObject({ whole: true, head: { seq: 4 } })
    expect(await running.page.evaluate(() => window.harness.personFile('p3'))).toMatchObject({ person: { id: 'p3' }, posts: [{ person: 'p3' }] })
  })
})
