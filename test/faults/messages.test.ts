import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelNames, type ChannelName } from '../../shared/ipc/names'
import { dropProfile, newProfile, type Running } from '../store/harness/start'
import { expectWhole, filled } from './program'
import { scale, seeded } from './scale'

const MESSAGES = scale(1000, 100_000)
const AT_ONCE = 200

/** What they do is asked for by saying nothing, or asks the person at the machine: no nonsense. */
const nonsenseIsSense: readonly ChannelName[] = [
  'program.info', 'program.sample', 'program.settled', 'store.setAside', 'snapshot.make', 'backup.make', 'backup.choose', 'paper.pdf', 'journal.salvage',
]

const profile = newProfile()
let running: Running

beforeAll(async () => {
  running = await filled(profile, 20)
})

afterAll(async () => {
  await running.app.close()
  dropProfile(profile)
})

const entry = { epoch: 1, seq: 42, schema: 3, at: '2026-06-15T09:30:00+08:00', who: '某', command: { id: 'x', name: 'x', args: {} }, changes: [], previousHash: '0'.repeat(64), hash: 'f'.repeat(64) }

/** Nonsense of every kind, and what looks right but is not. */
const questions = fc.oneof(
  fc.jsonValue(),
  fc.constant({ entries: [entry] }),
  fc.record({ entries: fc.array(fc.constant(entry), { maxLength: 3 }) }),
  fc.record({ entries: fc.array(fc.jsonValue(), { maxLength: 3 }) }),
  fc.record({ person: fc.string(), sealed: fc.string(), whole: fc.boolean() }),
  fc.record({ person: fc.string(), verifier: fc.string(), pin: fc.constantFrom('000000', '123456', '12345a') }),
  fc.record({ account: fc.string(), passphrase: fc.string(), old: fc.option(fc.string()) }),
  fc.record({ name: fc.constantFrom('../vault.json', 'x', '..', ''), page: fc.integer() }),
  fc.record({ content: fc.constantFrom('../vault', 'a'.repeat(64), '') }),
  fc.record({ name: fc.oneof(fc.string(), fc.constantFrom('../../vault.json', 'x'.repeat(201), '\0')) }),
  fc.record({ name: fc.constantFrom('x', '../x', ''), text: fc.oneof(fc.string(), fc.constant('x'.repeat(500_001))) }),
  fc.record({ from: fc.integer(), limit: fc.integer() }),
  fc.record({ agency: fc.constantFrom('https://a.invalid', 'http://127.0.0.1:1', 'file:///etc/passwd', '', null), code: fc.constantFrom('x', ''), deviceName: fc.string() }),
  fc.record({ name: fc.constantFrom('health', 'changes', 'mutate', 'decide', 'sendPaper'), asked: fc.jsonValue() }),
  fc.record({ texts: fc.array(fc.string()), contents: fc.array(fc.constantFrom('../../x', 'a')) }).map((it) => ({ ...it, more: 1 })),
)

describe('messages of nonsense', () => {
  test(`${MESSAGES} of them have no effect and break nothing`, async () => {
    const seed = seeded()(2 ** 31 - 1)
    const names = channelNames.filter((name) => !nonsenseIsSense.includes(name))
    const messages = fc.sample(fc.tuple(fc.constantFrom(...names), questions), { seed, numRuns: MESSAGES })
    const before = await running.page.evaluate(() => window.harness.rows())
    const heads = await running.page.evaluate(() => window.harness.ask('journal.standing', undefined))
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const page = messages.slice(from, from + AT_ONCE)
      const answers = await running.page.evaluate((all) => Promise.all(all.map(([name, question]) => window.harness.ask(name, question).then(() => true, () => false))), page as [ChannelName, unknown][])
      expect(answers).toHaveLength(page.length)
    }
    expect(await running.page.evaluate(() => window.harness.rows())).toEqual(before)
    expect(await running.page.evaluate(() => window.harness.ask('journal.standing', undefined))).toEqual(heads)
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await expectWhole(running)).toBe(20)
  }, scale(240_000, 3_600_000))
})
