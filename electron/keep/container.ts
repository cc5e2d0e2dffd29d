import { open } from 'node:fs/promises'
import { replaceFile } from './files'
import { frameOf, type Kind } from './frame'
import { framesIn } from './walk'

/**
 * A file written once: a mark, a text anyone may read (the locks of the key), then frames, the last of which says how
 * many there are. So a cut file is never taken for a whole one.
 */
export type Label = { mark: string; text: string }

export class ContainerDamaged extends Error {}

const headOf = ({ mark, text }: Label): Buffer => {
  const body = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([Buffer.from(mark), length, body])
}

const endOf = (count: number): Buffer => Buffer.from(JSON.stringify({ end: count }))

/** Afterwards `path` holds all parts, or what it held before. Throws the system's error. */
export const writeContainer = (path: string, label: Label, kind: Kind, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> =>
  replaceFile(path, `${path}.new`, async (file) => {
    await file.appendFile(headOf(label))
    let count = 0
    for await (const part of parts) await file.appendFile(frameOf(kind, (count += 1), part))
    await file.appendFile(frameOf(kind, count + 1, endOf(count)))
  })

const LONGEST_TEXT = 1 << 20

/** The text at the head, unproven, and where the frames begin. Throws `ContainerDamaged` when the file is none of this kind. */
export const readLabel = async (path: string, mark: string): Promise<{ text: string; from: number }> => {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(mark.length + 4)
    await file.read(head, 0, head.length, 0)
    const length = head.readUInt32BE(mark.length)
    if (head.toString('utf8', 0, mark.length) !== mark || length > LONGEST_TEXT) throw new ContainerDamaged('no such file')
    const text = Buffer.alloc(length)
    await file.read(text, 0, length, head.length)
    return { text: text.toString('utf8'), from: head.length + length }
  } finally {
    await file.close()
  }
}

/** Every part in order. Throws `ContainerDamaged` as soon as one is missing, moved or changed, or the end is not there. */
export async function* partsIn(path: string, kind: Kind, from: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    let [next, at, held] = [1, from, null as Buffer | null]
    for await (const frame of framesIn(file, kind, from)) {
      if (frame.number !== next || frame.at !== at) throw new ContainerDamaged(`part ${next}`)
      if (held) yield held
      ;[held, next, at] = [frame.plain, next + 1, frame.at + frame.size]
    }
    if (!held?.equals(endOf(next - 2)) || at !== size) throw new ContainerDamaged('the end is missing')
  } finally {
    await file.close()
  }
}
