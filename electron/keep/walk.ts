import type { FileHandle } from 'node:fs/promises'
import { frameHead, type Kind, nextMark, openFrame, readHead } from './frame'

export type Frame = { number: number; at: number; size: number; plain: Buffer }

const WINDOW = 1 << 20

/** Reads ahead, so that small frames cost no call each; null where the file ends before. */
const windowOn = (file: FileHandle, end: number) => {
  let [start, held] = [0, Buffer.alloc(0)]
  return async (at: number, length: number): Promise<Buffer | null> => {
    if (at + length > end) return null
    if (at < start || at + length > start + held.length) {
      const fresh = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW), end - at))
      const { bytesRead } = await file.read(fresh, 0, fresh.length, at)
      ;[start, held] = [at, fresh.subarray(0, bytesRead)]
    }
    return held.length - (at - start) < length ? null : held.subarray(at - start, at - start + length)
  }
}

/** The frame at a place of the file; null when there is none that is as it was written. */
const frameAt = async (read: ReturnType<typeof windowOn>, kind: Kind, at: number): Promise<Frame | null> => {
  const bytes = await read(at, frameHead)
  const head = bytes && readHead(bytes)
  const whole = head && (await read(at, head.size))
  const plain = whole && openFrame(kind, head.number, whole)
  return plain ? { number: head.number, at, size: head.size, plain } : null
}

/** Every whole frame from `from` on, in the order of the file; what lies between them is passed over. */
export async function* framesIn(file: FileHandle, kind: Kind, from = 0): AsyncGenerator<Frame> {
  const { size: end } = await file.stat()
  const read = windowOn(file, end)
  let at = from
  while (at < end) {
    const frame = await frameAt(read, kind, at)
    if (frame) yield frame
    at = frame ? at + frame.size : await markAfter(read, at, end)
  }
}

const markAfter = async (read: ReturnType<typeof windowOn>, at: number, end: number): Promise<number> => {
  for (let from = at + 1; from < end; from += WINDOW) {
    const bytes = await read(from, Math.min(WINDOW + 3, end - from))
    const found = bytes ? nextMark(bytes, 0) : -1
    if (found >= 0) return from + found
  }
  return end
}

/** One frame known to stand at a place. */
export const frameFrom = async (file: FileHandle, kind: Kind, { at, size, number }: Omit<Frame, 'plain'>): Promise<Buffer | null> => {
  const bytes = Buffer.allocUnsafe(size)
  const { bytesRead } = await file.read(bytes, 0, size, at)
  return bytesRead === size ? openFrame(kind, number, bytes) : null
}
