import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetLimit } from '../../shared/ipc/channels'
import { channelNames, type ChannelName } from '../../shared/ipc/names'
import { askMain, dropProfile, launch, newProfile, type Running } from './launch'
import { root } from './runtime'

let running: Running

beforeAll(async () => {
  running = await launch(newProfile(), '--sample')
})

afterAll(async () => {
  await running.quit()
  dropProfile(running.profile)
})

const ask = (channel: ChannelName, question?: unknown): Promise<unknown> => askMain(running.page, channel, question)

const refused = (why: string) => ({ ok: false, refused: why })
const windows = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const paper = { title: 'x', page: 'A4', landscape: false, sheet: 'x' }
const token = '0'.repeat(32)

describe('每条通道都核对问题', () => {
  test('the program says what it is', async () => {
    const platform = process.platform
    expect(await ask('program.info')).toMatchObject({ ok: true, answer: { version: '0.1.0', sample: true, platform } })
  })

  test.each<[ChannelName, unknown]>([
    ['program.info', {}],
    ['program.settled', 'now'],
    ['report.ready', { people: -1, byStatus: {}, next: null }],
    ['report.ready', { people: 1, byStatus: {}, next: null, more: 1 }],
    ['paper.pdf', undefined],
    ['paper.pdf', { ...paper, page: 'A5' }],
    ['paper.pdf', { ...paper, landscape: 'yes' }],
    ['paper.pdf', { ...paper, title: ' ' }],
    ['paper.pdf', { ...paper, sheet: 'x'.repeat(sheetLimit) }],
    ['paper.save', { token: '../../etc/passwd', suggestedName: 'x' }],
    ['paper.save', { token, suggestedName: '' }],
    ['paper.print', { token: `${token}0` }],
    ['paper.show', { token, path: '/etc' }],
    ['agency.enrol', { agency: 'https://a.example', code: '', deviceName: 'x' }],
    ['agency.enrol', { agency: 'https://a.example', code: 'x', deviceName: 'x', token: 'y' }],
    ['agency.call', { name: 'decide', asked: { body: {} } }],
    ['agency.call', { name: 'health', asked: { origin: 'https://a.example' } }],
    ['agency.call', { name: 'pack', asked: { params: { id: '../agency/institutions' } } }],
    ['agency.call', { name: 'mutate', asked: { body: { clientId: 'c', mutations: [] } } }],
    ['agency.call', { name: 'sendPaper', asked: { institution: 'i', content: 'a'.repeat(64) } }],
    ['agency.call', { name: 'fetchPaper', asked: { institution: 'i', content: '../vault' } }],
    ['agency.check', {}],
    ['agency.leave', 'now'],
    ['file.save', { suggestedName: 'x', kind: 'exe', bytes: {} }],
    ['file.save', { suggestedName: 'x', kind: 'xlsx', bytes: 'text' }],
    ['file.save', { suggestedName: 'x', kind: 'xlsx', path: '/etc/passwd' }],
  ])('%s refuses %j', async (channel, question) => {
    expect(await ask(channel, question)).toEqual(refused('bad-question'))
    expect(await windows()).toBe(1)
  })

  test.each(['new Map([[1, 1]])', 'new Date(0)', '[1n]', 'new Uint8Array(4)', 'NaN', '[undefined]'])('a sheet holds JSON and not %s', async (made) => {
    const question = `({ title: 'x', page: 'A4', landscape: false, sheet: ${made} })`
    expect(await running.page.evaluate(`window.bridge['paper.pdf'](${question})`)).toEqual(refused('bad-question'))
  })

  // Deeper than 1000 the bridge itself refuses.
  test.each([900, 5000])('what is nested %i deep is no question', async (levels) => {
    const answer = await running.page.evaluate(async (depth) => {
      let question: unknown = 1
      for (let level = 0; level < depth; level += 1) question = [question]
      try {
        return await window.bridge['report.ready'](question)
      } catch {
        return 'not sent'
      }
    }, levels)
    expect(answer).toEqual(levels > 1000 ? 'not sent' : refused('bad-question'))
  })

  test('no PDF under a token nobody was given', async () => {
    for (const channel of ['paper.print', 'paper.show'] as const) {
      expect(await ask(channel, { token })).toEqual({ ok: true, answer: { ok: false, reason: 'gone' } })
    }
  })

  test('300 messages of nonsense have no effect', async () => {
    const nonsense = fc.tuple(fc.constantFrom(...channelNames.filter((name) => name !== 'program.info' && name !== 'program.settled')), fc.jsonValue())
    const messages = fc.sample(nonsense, { numRuns: 300, seed: 20260615 }) as [ChannelName, unknown][]
    const answers = await running.page.evaluate(
      (all) => Promise.all(all.map(([name, value]) => window.bridge[name](value))),
      messages,
    )
    expect(answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(refused('bad-question')))).toEqual([])
    expect(await windows()).toBe(1)
  })
})

describe('只有程序自己的页面可以发问', () => {
  test('another page with the same preload is refused', async () => {
    const answers = await running.app.evaluate(async ({ BrowserWindow }, preload) => {
      const tried: unknown[] = []
      for (const address of ['app://program/paper.html', 'data:text/html,<p>x']) {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
        await window.loadURL(address)
        tried.push(await window.webContents.executeJavaScript("window.bridge['program.info']()"))
        window.destroy()
      }
      return tried
    }, join(root, 'out/program/preload.cjs'))
    expect(answers).toEqual([refused('foreign-sender'), refused('foreign-sender')])
  })

  test('a frame inside has no bridge', async () => {
    const inside = await running.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const found = frame.contentWindow !== null && 'bridge' in frame.contentWindow
      frame.remove()
      return found
    })
    expect(inside).toBe(false)
  })

  test('refusals are logged without what was asked', () => {
    const folder = join(running.profile, 'logs')
    const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('')
    expect(text).toContain('"refused":"foreign-sender"')
    expect(text).not.toMatch(/passwd|suggestedName|A5/)
  })
})
