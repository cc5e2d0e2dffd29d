import { readFileSync } from 'node:fs'

export type Row = { line: string; title: string; expected: Record<string, unknown> }

/** The tables of law: the project's own first, then what a second reading of the paper has added. */
export const caseTables = (): Row[] =>
  ['law-cases.jsonl', 'more-cases.jsonl'].flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8').trim().split('\n').map((line) => {
      const { title, expect } = JSON.parse(line) as { title: string; expect: Record<string, unknown> }
      return { line, title, expected: expect }
    }))
