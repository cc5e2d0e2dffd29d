// The rules engine on JSON Lines: one case a line in, one assessment (or what is wrong with the line) a line out.
// --packs names a further file or folder of packs, and may be given more than once.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { assess } from '../shared/rules/assess'
import { readCase } from '../shared/rules/read-case'
import { lawOrEnd } from './rules'

const { packs, calendar } = lawOrEnd(parseArgs({ options: { packs: { type: 'string', multiple: true } } }).values.packs)

const answer = (line: string, number: number): { text: string; ok: boolean } => {
  const read = readCase(line, packs, calendar)
  if (!read.ok) return { text: JSON.stringify({ error: { line: number, ...read.problem } }), ok: false }
  const { person, events, asOf } = read.case
  return { text: JSON.stringify(assess(read.law, { person, events }, asOf)), ok: true }
}

// Whoever reads may stop early (`| head`): then there is nobody left to answer.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

let number = 0
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1
  const { text, ok } = answer(line, number)
  if (!ok) process.exitCode = 1
  if (!process.stdout.write(`${text}\n`)) await new Promise((resume) => process.stdout.once('drain', resume))
}
