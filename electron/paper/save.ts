import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron'
import { basename, join } from 'node:path'
import type { Answer, Question } from '../../shared/ipc/channels'
import { writeAtomically } from '../keep/files'
import { whyNot } from '../keep/system-error'
import { describeError, type Log } from '../log'
import type { Shelf } from './shelf'

/** A file name every system takes: no folders, no characters Windows refuses, and `.pdf` at the end. */
const fileName = (suggested: string): string => {
  const plain = suggested.replace(/[<>:"/\\|?*\x00-\x1f\x7f]/g, '_').replace(/\.pdf$/i, '').replace(/^[. ]+|[. ]+$/g, '')
  return `${plain || '文件'}.pdf`
}

const askWhere = (from: WebContents, name: string) => {
  const options = {
    title: '保存为 PDF',
    defaultPath: join(app.getPath('documents'), name),
    buttonLabel: '保存',
    filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
  }
  const window = BrowserWindow.fromWebContents(from)
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
}

export const savePaper = (shelf: Shelf, log: Log) =>
  async ({ token, suggestedName }: Question<'paper.save'>, from: WebContents): Promise<Answer<'paper.save'>> => {
    const kept = shelf.get(token)
    if (!kept) return { ok: false, reason: 'gone' }
    const { canceled, filePath } = await askWhere(from, fileName(suggestedName))
    if (canceled || !filePath) return { ok: true, saved: null }
    try {
      await writeAtomically(filePath, kept.bytes)
    } catch (error) {
      log('save-failed', describeError(error))
      return { ok: false, reason: whyNot(error) }
    }
    kept.savedAs = filePath
    return { ok: true, saved: basename(filePath) }
  }

/** Only a file this program saved itself can be shown: a page never names a path. */
export const showPaper = (shelf: Shelf) => ({ token }: Question<'paper.show'>): Answer<'paper.show'> => {
  const path = shelf.get(token)?.savedAs
  if (!path) return { ok: false, reason: 'gone' }
  shell.showItemInFolder(path)
  return { ok: true }
}
