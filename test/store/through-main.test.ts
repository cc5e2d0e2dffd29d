// The whole way: the store and the sync in the page, keys and sockets in main, a real server behind a real socket.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { signedText } from '../../shared/agency/law-files'
import type { AmendmentRow, CommitmentRow, DecisionRow, TrainingRow } from '../../shared/model/rows'
import type { Answer } from '../../shared/ipc/channels'
import { anInstitution, command } from './commands'
import { dropProfile, newProfile, type Running, start } from './harness/start'
import { got } from '../agency/client'
import { type OverHttp, overHttp } from '../agency/over-http'
import { memoryStore } from '../agency/store/memory'
import { keysOf, newSecrets } from '../agency/core/keys'
import { decision, fresh, pullAll, sha256, type World, worldOn } from '../agency/world'
import { calendar2027 } from '../model/rule-texts'

type Device = Running & { profile: string }

let world: World
let way: OverHttp
let one: Device
let two: Device
let third: Awaited<ReturnType<World['device']>>

const ask = async <T>({ page }: Device, channel: Parameters<Window['harness']['ask']>[0], question?: unknown): Promise<T> =>
  ((await page.evaluate(([name, asked]) => window.harness.ask(name, asked), [channel, question] as const)) as { answer: T }).answer
const commit = async ({ page }: Device, it: Command) => expect(await page.evaluate((given) => window.harness.commit(given), it)).toMatchObject({ ok: true })
const sync = ({ page }: Device) => page.evaluate(() => window.harness.sync())
const rows = async <T>({ page }: Device, table: string) => (await page.evaluate(async (name) => (await window.harness.rows())[name], table)) as T[]
const commitmentAt = async (device: Device) => (await rows<CommitmentRow>(device, 'commitments'))[0]
const there = async (entity: string) => (await pullAll(third)).changes.find((it) => it.entity === entity && it.op === 'put')
const fetchPaper = ({ page }: Device, institution: string, content: string) => page.evaluate(([at, of]) => window.harness.fetchPaper(at ?? '', of ?? ''), [institution, content])

const opened = async (profile: string): Promise<Device> => {
  const running = await start(profile)
  expect(await running.page.evaluate(() => window.harness.open())).toBeNull()
  return { ...running, profile }
}

const enrolled = async (device: Device): Promise<void> => {
  const { code } = got(await world.operator.code({ body: { act: fresh('code'), institution: 'ph' } }))
  expect(await ask(device, 'agency.enrol', { agency: way.url, code, deviceName: '前台电脑' })).toEqual({ ok: true })
}

const png = (words: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(words)]))
const first = png('承诺书的第一份扫描件')
const second = png('重新签的承诺书')
const sheet = png('签到表')
const signed = png('签字盖章的申诉书')

/** Kept by main as a person would add it; its row as the program enters it. */
const addPaper = async (device: Device, id: string, of: string, institution: string, bytes: Uint8Array): Promise<string> => {
  const kept = (await device.page.evaluate((it) => window.harness.ask('attachment.add', { bytes: new Uint8Array(it) }), [...bytes])) as { answer: Extract<Answer<'attachment.add'>, { ok: true }> }
  const { content, type, bytes: length } = kept.answer
  await commit(device, command('addAttachment', { id, institution, of, name: `${id}.png`, type, bytes: length, content, addedOn: '2026-06-15' }, `add-${id}`))
  return content
}

beforeAll(async () => {
  world = await worldOn(memoryStore())
  third = await world.device('ph')
  way = await overHttp(world.server)
  ;[one, two] = await Promise.all([opened(newProfile()), opened(newProfile())])
  await commit(one, { ...anInstitution('i1'), args: { id: 'i1', name: '某药店', code: 'P-ph', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] } } as Command)
  await commit(one, command('newPerson', {
    person: { id: 'p1', institution: 'i1', name: '张某', code: null, sealed: '', marks: [] },
    post: { id: 'p1-post', role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
  }))
  await enrolled(one)
  expect(await sync(one)).toMatchObject({ state: 'online', waiting: 0 })
})

afterAll(async () => {
  for (const it of [one, two]) {
    await it?.app.close()
    if (it) dropProfile(it.profile)
  }
  way?.close()
})

describe.sequential('扫描件', () => {
  const puts = () => way.heard.filter(({ method }) => method === 'PUT')

  test('a letter that names a scan waits until the scan has arrived, whatever happens to it on the way', async () => {
    await addPaper(one, 'x1', 'people/p1', 'i1', first)
    await commit(one, command('recordCommitment', { id: 'k1', institution: 'i1', person: 'p1', signedOn: '2026-06-01', paper: 'x1' }))
    for (const fate of ['lost', 503, 'answer-lost'] as const) {
      way.on((method) => (method === 'PUT' ? fate : 'through'))
      expect(await sync(one)).toMatchObject({ state: 'offline', waiting: 1, needsPerson: 0 })
      expect(await there('commitment')).toBeUndefined()
    }
    // The server dies between the scan and the letter.
    way.on((_, path) => (path === '/v1/mutations' ? 'lost' : 'through'))
    expect(await sync(one)).toMatchObject({ waiting: 1 })
    expect(await there('commitment')).toBeUndefined()
    way.on(() => 'through')
    const sent = puts().length
    expect(await sync(one)).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(puts()).toHaveLength(sent)
    expect(await there('commitment')).toMatchObject({ rev: 1, body: { person: 'p1', papers: [sha256(first)] } })
  })

  test('another device has it when somebody opens it: proven to be the one, and kept encrypted', async () => {
    await enrolled(two)
    await sync(two)
    const { papers: [content = ''] = [], institution } = (await commitmentAt(two)) as CommitmentRow
    expect(content).not.toBe(sha256(first))
    expect(content).not.toBe((await commitmentAt(one))?.papers?.[0])
    expect(await ask(two, 'attachment.show', { content })).toEqual({ ok: false, reason: 'missing' })
    for (const [fate, says] of [['lost', 'offline'], [503, 'offline'], ['lies', 'wrong']] as const) {
      way.on((method, path) => (method === 'GET' && path.startsWith('/v1/attachments') ? fate : 'through'))
      expect(await fetchPaper(two, institution, content)).toBe(says)
      expect(await ask(two, 'attachment.show', { content })).toMatchObject({ ok: false })
    }
    way.on(() => 'through')
    expect(await fetchPaper(two, institution, 'a'.repeat(64))).toBe('missing')
    expect(await fetchPaper(two, institution, content)).toBe('kept')
    expect(await ask(two, 'attachment.show', { content })).toMatchObject({ ok: true, type: 'image/png' })
    const files = readdirSync(join(two.profile, 'attachments'))
    expect(files).toEqual([`${content}.zga`])
    expect(readFileSync(join(two.profile, 'attachments', `${content}.zga`)).includes(Buffer.from(first))).toBe(false)
  })

  test('changed there while this device is cut off, both the new scan and the new day stand on both', async () => {
    const { institution } = (await commitmentAt(two)) as CommitmentRow
    await addPaper(two, 'x2', 'people/p1', institution, second)
    await commit(two, command('changeCommitment', { id: 'k1', signedOn: '2026-06-01', paper: 'x2' }))
    await commit(one, command('changeCommitment', { id: 'k1', signedOn: '2026-06-02', paper: 'x1' }))
    expect(await sync(two)).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    expect(await sync(one)).toMatchObject({ state: 'online', waiting: 0, needsPerson: 0 })
    await sync(two)
    expect(await there('commitment')).toMatchObject({ body: { signedOn: '2026-06-02', papers: [sha256(second)] } })
    const [mine, theirs] = [await commitmentAt(one), await commitmentAt(two)]
    expect(mine).toMatchObject({ signedOn: '2026-06-02', paper: null })
    expect(theirs).toMatchObject({ signedOn: '2026-06-02', paper: 'x2' })
    expect(await fetchPaper(one, 'i1', mine?.papers?.[0] ?? '')).toBe('kept')
  })

  test('a scan that the agency finds too large is for a person, and stops nothing else', async () => {
    await commit(one, command('recordTraining', { id: 't1', institution: 'i1', heldOn: '2026-06-03', topic: '医保政策', people: [{ person: 'p1', score: 90 }] }))
    await sync(one)
    await addPaper(one, 'x3', 'trainings/t1', 'i1', sheet)
    await commit(one, command('recordTalk', { id: 'g1', institution: 'i1', person: 'p1', decision: null, heldOn: '2026-06-04', heldBy: '李某', summary: '' }))
    way.on((method) => (method === 'PUT' ? 413 : 'through'))
    expect(await sync(one)).toMatchObject({ waiting: 0, needsPerson: 1 })
    expect(await there('talk')).toBeDefined()
    const [asked] = await one.page.evaluate(() => window.harness.letters())
    expect(asked).toMatchObject({ name: 'changeTraining', trouble: { kind: 'rejected', status: 413, message: '扫描件太大。' } })
    way.on(() => 'through')
    await one.page.evaluate((it) => window.harness.decide(it?.id ?? '', { choose: 'rewrite', args: it?.args ?? { id: '' }, base: it?.base ?? null }), asked)
    expect(await sync(one)).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect(await there('training')).toMatchObject({ body: { papers: [sha256(sheet)] } })
    await sync(two)
    const [training] = await rows<TrainingRow>(two, 'trainings')
    expect(await fetchPaper(two, training?.institution ?? '', training?.papers?.[0] ?? '')).toBe('kept')
  })

  test('an appeal goes with the signed letter that was scanned, and its scan with it when it is taken back', async () => {
    await world.operator.decide({ body: decision('p1', 3, { on: '2026-06-08', received: '2026-06-12' }) })
    await sync(one)
    const of = (await rows<DecisionRow>(one, 'decisions'))[0]?.id ?? ''
    await commit(one, command('recordAmendment', { id: 'a1', institution: 'i1', person: 'p1', decision: of, kind: 'appeal', on: '2026-06-15', item: null, points: null, printed: null, grounds: '一、当日不在岗' }))
    await addPaper(one, 'x5', 'amendments/a1', 'i1', signed)
    expect(await sync(one)).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect(await there('appeal')).toMatchObject({ body: { grounds: '一、当日不在岗', papers: [sha256(signed)] } })
    await sync(two)
    const [appeal] = await rows<AmendmentRow>(two, 'amendments')
    expect(appeal).toMatchObject({ kind: 'appeal', grounds: '一、当日不在岗' })
    expect(await fetchPaper(two, appeal?.institution ?? '', appeal?.papers?.[0] ?? '')).toBe('kept')
    await commit(one, command('withdrawAppeal', { id: 'a1' }))
    expect(await rows(one, 'attachments')).not.toContainEqual(expect.objectContaining({ id: 'x5' }))
    expect(await sync(one)).toMatchObject({ waiting: 0, needsPerson: 0 })
    expect(await there('appeal')).toBeUndefined()
  })

  test('taken away here, it is gone there, and the rows are what the journal says', async () => {
    await commit(one, command('removeAttachment', { id: 'x3' }))
    await sync(one)
    await sync(two)
    expect((await rows<TrainingRow>(two, 'trainings'))[0]).toMatchObject({ people: [{ person: 'p1' }], papers: [] })
    for (const { page } of [one, two]) expect(await page.evaluate(() => window.harness.inspect())).toBeNull()
  })
})

describe.sequential('其余各类记录', () => {
  test('talks changed on both sides meet field by field, and a status set in the code base comes over', async () => {
    await commit(two, command('changeTalk', { id: 'g1', decision: null, heldOn: '2026-06-05', heldBy: '李某', summary: '' }))
    await commit(one, command('changeTalk', { id: 'g1', decision: null, heldOn: '2026-06-04', heldBy: '李某', summary: '已提醒' }))
    const { institution } = (await commitmentAt(two)) as CommitmentRow
    await commit(two, command('recordRegistration', { id: 'r1', institution, person: 'p1', on: '2026-06-05', status: 'normal', decision: null, note: '' }))
    for (const it of [two, one, two]) expect(await sync(it)).toMatchObject({ waiting: 0, needsPerson: 0 })
    for (const it of [one, two]) expect((await rows(it, 'talks'))[0]).toMatchObject({ heldOn: '2026-06-05', summary: '已提醒' })
    expect((await rows(one, 'registrations'))[0]).toMatchObject({ id: 'r1', status: 'normal', on: '2026-06-05' })
  })
})

describe.sequential('经办机构发布的规则', () => {
  const calendar = calendar2027()
  const laws = () => one.page.evaluate(() => window.harness.laws())
  const law = (key: string) => one.page.evaluate((it) => window.harness.publishedLaw(it), key)

  test('are listed, and come with their text when they are signed by the key of the enrolment', async () => {
    got(await world.operator.publish({ body: { act: fresh('publish'), file: '2027.yaml', text: calendar } }))
    expect(await laws()).toMatchObject([{ kind: 'calendar', key: '2027', place: 1 }])
    expect(await law('2027')).toMatchObject({ ok: true, law: { text: calendar, file: '2027.yaml', place: 1 } })
  })

  test('changed on the way, under another name, or signed by another key they come no further', async () => {
    const text = calendar.replace('2027-10-09', '2027-10-10')
    expect(text).not.toBe(calendar)
    const [true1] = await world.server.agency.store.read((tx) => tx.laws())
    if (!true1) throw new Error('nothing published')
    const stranger = keysOf(newSecrets())
    const forged = [{ ...true1, text }, { ...true1, place: 9 }, { ...true1, signature: stranger.sign(signedText(true1)) }, { ...true1, signature: 'AAAA' }]
    for (const pack of [...forged, { ...true1, key: '2028', signature: true1.signature }]) {
      way.on((_, path) => (path.startsWith('/v1/packs/') ? { serverTime: '2026-06-15T10:00:00.000Z', pack } : 'through'))
      expect(await law('2027')).toMatchObject({ ok: false, sentence: expect.stringContaining('签名核对不上') as string })
    }
    // Rightly signed, and not what was asked for.
    way.on((_, path) => (path.startsWith('/v1/packs/') ? { serverTime: '2026-06-15T10:00:00.000Z', pack: true1 } : 'through'))
    expect(await law('2028')).toMatchObject({ ok: false })
    way.on((_, path) => (path.startsWith('/v1/packs') ? 503 : 'through'))
    expect(await law('2027')).toBeNull()
    way.on(() => 'through')
    expect(await law('2027')).toMatchObject({ ok: true })
  })
})

describe.sequential('令牌', () => {
  const DAY = 86_400_000
  const renewals = () => way.heard.filter(({ path }) => path === '/v1/enrolments/renew')
  const tokenUsed = async (): Promise<string> => {
    const from = way.heard.length
    expect(await sync(one)).toMatchObject({ state: 'online' })
    return way.heard.slice(from).find(({ path }) => path === '/v1/changes')?.token.slice('Bearer '.length) ?? ''
  }
  const restarted = async (): Promise<void> => {
    await one.app.close()
    one = await opened(one.profile)
  }

  test('a fresh one is asked for before the old one ends; an answer that is lost and a start in between lock nobody out', async () => {
    world.server.now.offset = 140 * DAY
    const old = await tokenUsed()
    expect(renewals()).toEqual([])
    world.server.now.offset = 155 * DAY
    way.on((_, path) => (path === '/v1/enrolments/renew' ? 'answer-lost' : 'through'))
    expect(await tokenUsed()).toBe(old)
    // Chromium itself asks once more where a line it had used before breaks off.
    await expect.poll(() => renewals().length).toBeGreaterThan(0)
    expect(await tokenUsed()).toBe(old)
    await restarted()
    way.on(() => 'through')
    await expect.poll(tokenUsed).not.toBe(old)
    expect(renewals().at(-1)?.fate).toBe('through')
    expect(new Set(renewals().map(({ body }) => body)).size).toBe(1)
    expect(await world.as(old).changes({ query: {} })).toMatchObject({ ok: false, status: 401 })
    await restarted()
    world.server.now.offset = 200 * DAY
    expect(await tokenUsed()).not.toBe(old)
    expect(await ask(one, 'agency.state')).toMatchObject({ login: false })
  })
})
