import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, envelope } from '../../shared/ipc/channels'
import type { BoardSheet } from '../../shared/model/sheet'
import { layBoard } from '../../renderer/paper/board-layout'
import { geometryOf } from '../../renderer/paper/geometry'
import { boardOf } from '../paper/sheets'
import { askMain, dropProfile, launch, newProfile, type Running } from './launch'
import { root } from './runtime'

let running: Running
const folder = join(root, 'out', 'board-pdfs')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  running = await launch(newProfile())
})

afterAll(async () => {
  await running.quit()
  dropProfile(running.profile)
})

const answer = async (channel: 'paper.pdf' | 'paper.save', question: unknown): Promise<unknown> => {
  const reply = envelope.parse(await askMain(running.page, channel, question))
  if (!reply.ok) throw new Error(reply.refused)
  return reply.answer
}

/** The PDF of a sheet, saved through the program's own door into `out/board-pdfs`. */
const print = async (sheet: BoardSheet, name: string): Promise<string> => {
  const { page, landscape } = sheet
  const made = channels['paper.pdf'].answer.parse(await answer('paper.pdf', { title: name, page, landscape, sheet }))
  if (!made.ok) throw new Error(made.reason)
  const path = join(folder, `${name}.pdf`)
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await answer('paper.save', { token: made.token, suggestedName: name })
  return path
}

type Word = { text: string; left: number; right: number; bottom: number; top: number }
type ReadPage = { width: number; height: number; words: Word[]; text: string }

const pointsPerMillimetre = 72 / 25.4

/** Every page, lengths in millimetres from the lower left corner. */
const read = async (path: string): Promise<ReadPage[]> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1)
      const { width, height } = page.getViewport({ scale: 1 })
      const mm = (points: number): number => points / pointsPerMillimetre
      const words = (await page.getTextContent()).items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x, y] = item.transform as [number, number, number, number, number, number]
        return [{ text: item.str, left: mm(x), right: mm(x + item.width), bottom: mm(y), top: mm(y + item.height) }]
      })
      return { width: mm(width), height: mm(height), words, text: words.map((it) => it.text).join('') }
    }),
  )
}

const times = (text: string, part: string): number => text.split(part).length - 1

describe('公示栏印成 PDF', () => {
  describe.each([
    ['A4', false],
    ['A4', true],
    ['A3', false],
    ['A3', true],
  ] as const)('%s landscape=%s', (page, landscape) => {
    test.each([30, 120])('%i people', async (people) => {
      const sheet = boardOf({ people, page, landscape })
      const pages = await read(await print(sheet, `${page}-${landscape ? 'landscape' : 'portrait'}-${people}`))
      const { width, height, margin } = geometryOf(sheet)
      expect(pages.length).toBe(layBoard(sheet).pages.length)
      const text = pages.map((it) => it.text).join('')
      for (const { name } of sheet.rows) expect(times(text, name), name).toBe(1)
      pages.forEach((it, at) => {
        expect(it.width).toBeCloseTo(width, 0)
        expect(it.height).toBeCloseTo(height, 0)
        expect(it.text).toContain(sheet.title)
        expect(it.text).toContain('12393')
        expect(it.text).toContain('2026年6月15日')
        expect(it.text.replaceAll(' ', '')).toContain(`第${at + 1}页，共${pages.length}页`)
        for (const word of it.words) {
          expect(word.left, word.text).toBeGreaterThan(margin - 1)
          expect(word.right, word.text).toBeLessThan(width - margin + 1)
          expect(word.bottom, word.text).toBeGreaterThan(margin - 1)
          expect(word.top, word.text).toBeLessThan(height - margin + 1)
        }
      })
    })
  })

  test('rare characters of names are letters, not boxes', async () => {
    const sheet = boardOf({ people: 3 })
    const named = ['赵㛃', '孙𬭚', '马𫘧'].map((name, at) => ({ ...(sheet.rows[at] as BoardSheet['rows'][number]), name }))
    const [page] = await read(await print({ ...sheet, rows: named }, 'rare'))
    for (const { name } of named) expect(page?.text).toContain(name)
  })
})
