import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { ReadStream } from 'node:tty'

export type Lines = { ask(question: string): Promise<string>; askHidden(question: string): Promise<string>; close(): void }

/** Answers line by line: at a terminal as they are typed, hidden where asked so; from a pipe as they come. An ended input answers nothing. */
export const linesOf = (input: ReadStream | NodeJS.ReadStream, told: NodeJS.WritableStream): Lines => {
  let isHidden = false
  const echo = new Writable({
    write: (chunk: Buffer | string, _, done) => {
      if (!isHidden) told.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output: echo, terminal: input.isTTY })
  const waiting: ((line: string) => void)[] = []
  const come: string[] = []
  let isOver = false
  lines.on('line', (line) => (waiting.length > 0 ? waiting.shift()?.(line) : come.push(line)))
  lines.on('close', () => {
    isOver = true
    for (const resolve of waiting.splice(0)) resolve('')
  })
  const next = (): Promise<string> => {
    const line = come.shift()
    return line !== undefined || isOver ? Promise.resolve(line ?? '') : new Promise((resolve) => waiting.push(resolve))
  }
  return {
    ask: (question) => {
      told.write(question)
      return next()
    },
    askHidden: async (question) => {
      told.write(question)
      isHidden = true
      const line = await next()
      isHidden = false
      told.write('\n')
      return line
    },
    close: () => lines.close(),
  }
}
