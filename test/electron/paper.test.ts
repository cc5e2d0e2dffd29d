import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrinterInfo } from 'electron'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, envelope, type Answer, type Question } from '../../shared/ipc/channels'
import type { ChannelName } from '../../shared/ipc/names'
import type { BoardSheet, PaperSize } from '../../shared/model/sheet'
import { day } from '../../shared/time/day'
import { askMain, dropProfile, launch, newProfile, type Running } from './launch'

let running: Running
const folder = mkdtempSync(join(tmpdir(), 'zhifu-zige-papers-'))

beforeAll(async () => {
  running = await launch(newProfile())
})

afterAll(async () => {
  await running.quit()
  dropProfile(running.profile)
  rmSync(folder, { recursive: true, force: true })
})

const ask = async <C extends ChannelName>(channel: C, question: Question<C>): Promise<Answer<C>> => {
  const reply = envelope.parse(await askMain(running.page, channel, question))
  if (!reply.ok) throw new Error(reply.refused)
  return channels[channel].answer.parse(reply.answer) as Answer<C>
}

const sheet = (page: PaperSize, landscape: boolean): BoardSheet => ({
  kind: 'board',
  page,
  landscape,
  title: '医保支付资格公示栏',
  institution: { name: '淄博某药店', codeLine: '机构编码 P37030000001' },
  basis: '依据某细则',
  summary: '共 1 人',
  asOf: day('2026-06-15'),
  complaintLine: '12393',
  notes: [],
  columns: [{ key: 'name', heading: '姓名' }, { key: 'standing', heading: '状态' }],
  rows: [{ number: '1', name: '曾某', role: '', title: '', department: '', mark: 'suspended', standing: '暂停', points: '9', measure: '' }],
})

const make = async (page: PaperSize, landscape: boolean) => {
  const made = await ask('paper.pdf', { title: '公示栏 2026-06-15', page, landscape, sheet: sheet(page, landscape) })
  if (!made.ok) throw new Error(made.reason)
  return made
}

/** The system's dialog answers with this path from now on. */
const answerDialog = (filePath: string) =>
  running.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path })
  }, filePath)

const save = async (token: string, filePath: string) => {
  await answerDialog(filePath)
  return ask('paper.save', { token, suggestedName: '公示栏/2026' })
}

const read = async (path: string) => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const first = await pdf.getPage(1)
  const text = (await first.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')
  const { width, height } = first.getViewport({ scale: 1 })
  const info = (await pdf.getMetadata()).info as { Title?: string }
  return { text, width, height, title: info.Title }
}

describe('纸', () => {
  test.each([
    ['A4', false, 595, 842],
    ['A4', true, 842, 595],
    ['A3', false, 842, 1191],
    ['A3', true, 1191, 842],
  ] as const)('%s landscape=%s is %i × %i points, with text and title', async (page, landscape, width, height) => {
    const { token } = await make(page, landscape)
    const path = join(folder, `${page}-${landscape}.pdf`)
    expect(await save(token, path)).toEqual({ ok: true, saved: `${page}-${landscape}.pdf` })
    const pdf = await read(path)
    expect(Math.abs(pdf.width - width)).toBeLessThan(1)
    expect(Math.abs(pdf.height - height)).toBeLessThan(1)
    for (const words of ['P37030000001', '曾某', '暂停']) expect(pdf.text).toContain(words)
    expect(pdf.title).toBe('公示栏 2026-06-15')
  })

  test('the preview is Chromium\'s own viewer, inside the program', async () => {
    const { url } = await make('A4', false)
    await running.page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), url)
    const frames = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map((frame) => frame.url) ?? [])
    await expect.poll(frames, { timeout: 10_000 }).toContainEqual(expect.stringMatching(/^chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\//))
    await running.page.evaluate(() => document.querySelector('iframe')?.remove())
  })

  test('the hidden page is gone when the PDF is made', async () => {
    await make('A4', false)
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('a sheet that cannot be drawn is said, and its page is gone', async () => {
    const nothing = await ask('paper.pdf', { title: 'x', page: 'A4', landscape: false, sheet: { kind: 'board' } })
    expect(nothing).toEqual({ ok: false, reason: 'failed' })
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('only the last few are kept', async () => {
    const first = await make('A4', false)
    for (let made = 0; made < 4; made += 1) await make('A4', false)
    expect(await save(first.token, join(folder, 'gone.pdf'))).toEqual({ ok: false, reason: 'gone' })
    expect(existsSync(join(folder, 'gone.pdf'))).toBe(false)
  })
})

describe('保存', () => {
  test('the suggested name is one every system takes', async () => {
    const { token } = await make('A4', false)
    await running.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (...given: unknown[]) => {
        Object.assign(globalThis, { asked: given.at(-1) })
        return Promise.resolve({ canceled: true, filePath: '' })
      }
    })
    expect(await ask('paper.save', { token, suggestedName: '../公示栏: 6月?.pdf' })).toEqual({ ok: true, saved: null })
    const asked = await running.app.evaluate(() => (globalThis as unknown as { asked: { defaultPath: string } }).asked.defaultPath)
    expect(asked.split(/[\\/]/).at(-1)).toBe('_公示栏_ 6月_.pdf')
  })

  test('replaces a file whole and leaves nothing beside it', async () => {
    const { token, bytes } = await make('A4', false)
    const own = join(folder, 'whole')
    mkdirSync(own)
    writeFileSync(join(own, 'a.pdf'), 'old')
    expect(await save(token, join(own, 'a.pdf'))).toEqual({ ok: true, saved: 'a.pdf' })
    expect(readFileSync(join(own, 'a.pdf')).byteLength).toBe(bytes)
    expect(readdirSync(own)).toEqual(['a.pdf'])
  })

  test('what cannot be written is said, and nothing is left behind', async () => {
    const { token } = await make('A4', false)
    const own = join(folder, 'refused')
    mkdirSync(join(own, 'a.pdf', 'full'), { recursive: true })
    expect(await save(token, join(own, 'a.pdf'))).toMatchObject({ ok: false })
    expect(readdirSync(own)).toEqual(['a.pdf'])
    expect(await save(token, join(folder, 'absent', 'b.pdf'))).toEqual({ ok: false, reason: 'failed' })
  })
})

describe('打印', () => {
  /** This many printers stand in the room from now on. */
  const printers = (count: number) =>
    running.app.evaluate(({ BrowserWindow }, many) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents) contents.getPrintersAsync = () => Promise.resolve(Array.from({ length: many }, () => ({}) as PrinterInfo))
    }, count)

  test('a machine without a printer says so', async () => {
    const { token } = await make('A4', false)
    await printers(0)
    expect(await ask('paper.print', { token })).toEqual({ ok: false, reason: 'no-printer' })
  })

  test('what is printed is the PDF that was shown, read to its end', async () => {
    const { token, url } = await make('A4', false)
    await printers(1)
    await running.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, contents) => {
        contents.print = (_options, answer) => {
          Object.assign(globalThis, { printed: contents.mainFrame.framesInSubtree.map((frame) => frame.url) })
          answer?.(true, '')
        }
      })
    })
    expect(await ask('paper.print', { token })).toEqual({ ok: true })
    const frames = await running.app.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)
    // The page, the viewer in it, and the PDF in the viewer.
    expect(frames).toEqual([url, expect.stringMatching(/^chrome-extension:/), url])
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})
