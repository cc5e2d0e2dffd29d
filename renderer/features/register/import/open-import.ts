import type { Choice, Columns } from '../../../../shared/staff/columns'
import type { Lookup } from '../../../../shared/staff/known-people'
import type { Setting, StaffLine } from '../../../../shared/staff/staff-line'
import { breathe } from '../../../store/breathe'
import { matchList, type MatchedList } from './check-list'
import { type Outcome, type Progress, refused, stopped } from './outcome'
import type { Answers, Ask, FileRead, Say, Took } from './worker-words'

/** One import, from the file to the preview. One question at a time; `close` ends it, and whatever waits is stopped. */
export type Import = {
  /** Reads a file: an Excel workbook (`sheet` by name, else the one that looks like a list) or text. */
  read: (bytes: Uint8Array, sheet?: string) => Promise<Outcome<FileRead>>
  /** How the columns are understood with a person's choice. */
  columns: (choice: Choice) => Promise<Outcome<Columns>>
  check: (setting: Setting, lookup: Lookup, choice?: Choice) => Promise<Outcome<MatchedList>>
  close: () => void
}

const BROKEN = '读取文件时程序出错，没有改动任何内容。请把文件另存一份再试；仍然不行，请报告。'

/** Reads and checks in a worker, so that a large or hostile file never holds up the page. */
export const openImport = (onProgress: Progress): Import => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const stop = new AbortController()
  let lines: StaffLine[] = []
  const ask = <K extends Ask['ask']>(words: Extract<Ask, { ask: K }>): Promise<Outcome<Answers[K]>> =>
    new Promise((resolve) => {
      if (stop.signal.aborted) return resolve(stopped)
      const stopNow = (): void => resolve(stopped)
      stop.signal.addEventListener('abort', stopNow)
      const settle = (outcome: Outcome<Answers[K]>): void => {
        stop.signal.removeEventListener('abort', stopNow)
        resolve(outcome)
      }
      worker.onerror = () => settle(refused(BROKEN))
      worker.onmessage = ({ data }: MessageEvent<Say>) => {
        if (data.say === 'progress') onProgress(data.step, data.done, data.of)
        else if (data.say === 'lines') {
          lines.push(...data.lines)
          void breathe().then(() => worker.postMessage({ ask: 'took' } satisfies Took))
        }
        // One question at a time: the answer is to the one asked.
        else settle(data.outcome as Outcome<Answers[K]>)
      }
      worker.postMessage(words)
    })
  return {
    read: (bytes, sheet) => ask({ ask: 'read', bytes, sheet }),
    columns: (choice) => ask({ ask: 'columns', choice }),
    check: async (setting, lookup, choice = {}) => {
      lines = []
      const list = await ask({ ask: 'check', setting, choice })
      return list.ok ? matchList({ ...list.value, lines }, lookup, { onProgress, signal: stop.signal }) : list
    },
    close: () => {
      worker.terminate()
      stop.abort()
    },
  }
}
