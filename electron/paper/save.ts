import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron'
import { basename, join } from 'node:path'
import type { Answer, Question } from '../../shared/ipc/channels'
import { writeAtomically } from '../keep/files'
import { whyNot } from '../keep/system-error'
import { describeError, type Log } from '../log'
import type { Shelf } from './shelf'

type Kind = 'pdf' | Question<'file.save'>['kind']

const KINDS: Readonly<Record<Kind, { title: string; name: string }>> = {
  pdf: { title: '保存为 PDF', name: 'PDF 文件' },
  xlsx: { title: '保存为 Excel', name: 'Excel 工作簿' },
  csv: { title: '保存为 CSV', name: 'CSV 文件' },
}

/** A file name every system takes: no folders, no characters Windows refuses, and the kind at the end. */
const fileName = (suggested: string, kind: Kind): string => {
  const plain = suggested.replace(/[<>:"/\\|?*\x00-\x1f\x7f]/g, '_').replace(new RegExp(`\\.${kind}$`, 'i'), '').replace(/^[. ]+|[. ]+$/g, '')
  return `${plain || '文件'}.${kind}`
}

/** Where the person wants it; null when it was declined. */
const askWhere = async (from: WebContents, suggested: string, kind: Kind): Promise<string | null> => {
  const options = {
    title: KINDS[kind].title,
    defaultPath: join(app.getPath('documents'), fileName(suggested, kind)),
    buttonLabel: '保存',
    filters: [{ name: KINDS[kind].name, extensions: [kind] }],
  }
  const window = BrowserWindow.fromWebContents(from)
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return canceled || !filePath ? null : filePath
}

/** Whole at its place, or why not. */
const write = async (path: string, bytes: Uint8Array, log: Log): Promise<{ ok: true; saved: string } | { ok: false; reason: ReturnType<typeof whyNot> }> => {
  try {
    await writeAtomically(path, bytes)
  } catch (error) {
    log('save-failed', describeError(error))
    return { ok: false, reason: whyNot(error) }
  }
  return { ok: true, saved: basename(path) }
}

export const savePaper = (shelf: Shelf, log: Log) =>
  async ({ token, suggestedName }: Question<'paper.save'>, from: WebContents): Promise<Answer<'paper.save'>> => {
    const kept = shelf.get(token)
    if (!kept) return { ok: false, reason: 'gone' }
    const path = await askWhere(from, suggestedName, 'pdf')
    if (path === null) return { ok: true, saved: null }
    const written = await write(path, kept.bytes, log)
    if (written.ok) kept.savedAs = path
    return written
  }

/** A list of the page's own making; where it goes the person says, never the page. */
export const saveFile = (log: Log) =>
  async ({ suggestedName, kind, bytes }: Question<'file.save'>, from: WebContents): Promise<Answer<'file.save'>> => {
    const path = await askWhere(from, suggestedName, kind)
    return path === null ? { ok: true, saved: null } : write(path, bytes, log)
  }

/** Only a file this program saved itself can be shown: a page never names a path. */
export const showPaper = (shelf: Shelf) => ({ token }: Question<'paper.show'>): Answer<'paper.show'> => {
  const path = shelf.get(token)?.savedAs
  if (!path) return { ok: false, reason: 'gone' }
  shell.showItemInFolder(path)
  return { ok: true }
}
