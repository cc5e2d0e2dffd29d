import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { basename, join } from 'node:path'
import type { Answer, Question } from '../../shared/ipc/channels'
import type { CopyChannel } from '../../shared/ipc/names'
import { tableNames } from '../../shared/model/replica'
import type { TableName } from '../../shared/model/rows'
import { instant } from '../clock'
import type { Handlers } from '../ipc'
import { writeBackup } from '../keep/backup'
import { ContainerDamaged } from '../keep/container'
import { isDiskFull, whyNot } from '../keep/system-error'
import { describeError, type Log } from '../log'
import { chooseBackup } from './restoring'
import type { OpenedSafety, Safety } from './session'

export type CopyParts = { profile: string; log: Log; opened: Promise<OpenedSafety>; safety: () => Promise<Safety>; restart: () => boolean }

const filters = [{ name: '支付资格管家备份', extensions: ['zgbackup'] }]

const askWhere = (from: WebContents) => {
  const options = { title: '备份到文件', buttonLabel: '备份', filters, defaultPath: join(app.getPath('documents'), `支付资格管家备份-${instant().slice(0, 10)}.zgbackup`) }
  const window = BrowserWindow.fromWebContents(from)
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
}

const askWhich = (from: WebContents) => {
  const options = { title: '选择备份文件', buttonLabel: '选择', filters, properties: ['openFile' as const] }
  const window = BrowserWindow.fromWebContents(from)
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
}

const makeBackup = ({ log, safety }: CopyParts) => async (_: undefined, from: WebContents): Promise<Answer<'backup.make'>> => {
  const { canceled, filePath } = await askWhere(from)
  if (canceled || !filePath) return { ok: true, saved: null }
  const open = await safety()
  const keeper = await open.keeper()
  try {
    await writeBackup(filePath, open.lock().key, open.vault.text(), { entries: keeper.entries(), attachments: open.attachments() })
  } catch (error) {
    log('backup-failed', describeError(error))
    return { ok: false, reason: whyNot(error) }
  }
  return { ok: true, saved: basename(filePath) }
}

const PAGE = 2000

type Row = { table: TableName; row: unknown }

const rowsOf = async (open: Safety, name: string): Promise<Row[]> => {
  const { replica } = await (await open.keeper()).snapshots.read(name)
  return tableNames.flatMap((table) => [...replica[table].values()].map((row) => ({ table, row })))
}

/** A snapshot is read once for all its pages. */
const readingSnapshots = ({ safety }: CopyParts) => {
  let held: { name: string; rows: Row[] } | null = null
  return async ({ name, page }: Question<'snapshot.rows'>): Promise<Answer<'snapshot.rows'>> => {
    try {
      if (page === 0 || held?.name !== name) held = { name, rows: await rowsOf(await safety(), name) }
    } catch (error) {
      if (error instanceof ContainerDamaged) return { ok: false, reason: 'damaged' }
      throw error
    }
    const rows = held.rows.slice(page * PAGE, (page + 1) * PAGE)
    if (rows.length < PAGE) held = null
    return { ok: true, rows: rows as never }
  }
}

const listed = async (open: Safety): Promise<Answer<'snapshot.list'>> =>
  (await (await open.keeper()).snapshots.list()).map(({ name, at, head }) => ({
    name, at, whole: head !== null, seq: head?.reached.seq ?? 0, why: head?.why ?? '', people: head?.sums.rows.people ?? 0,
  }))

export const copyHandlers = (parts: CopyParts): Pick<Handlers, CopyChannel> => {
  const { choose, restore } = chooseBackup(parts, askWhich)
  return {
    'snapshot.list': async () => listed(await parts.safety()),
    'snapshot.make': async ({ why }) => {
      try {
        await (await (await parts.safety()).keeper()).snapshot(instant(), why)
        return { ok: true }
      } catch (error) {
        if (isDiskFull(error)) return { ok: false, reason: 'disk-full' }
        throw error
      }
    },
    'snapshot.rows': readingSnapshots(parts),
    'backup.make': makeBackup(parts),
    'backup.choose': choose,
    'backup.restore': restore,
  }
}
