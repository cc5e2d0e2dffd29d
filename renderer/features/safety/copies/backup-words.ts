import type { Answer } from '../../../../shared/ipc/channels'
import { day, daysBetween } from '../../../../shared/time/day'
import { localOf } from '../../../ui/when'

/** After so many days without a backup file the screen reminds of it. */
const REMIND_DAYS = 30

/** Whole days between two instants, as this computer counts days. */
const daysSince = (at: string, now: string): number => daysBetween(day(localOf(at).day), day(localOf(now).day))

/** When the last backup was made; `due` when it is time for another. */
export const sayLast = (last: { at: string; file: string } | null, now: string): { due: boolean; says: string } => {
  if (!last) return { due: true, says: '还没有做过备份文件。' }
  const days = daysSince(last.at, now)
  const ago = days <= 0 ? '今天' : `${days} 天前`
  const says = `最近一次备份到文件：${localOf(last.at).day}（${ago}），${last.file}。`
  return days > REMIND_DAYS ? { due: true, says: `${says}已超过 ${REMIND_DAYS} 天，请再备份一次。` } : { due: false, says }
}

type NotMade = Extract<Answer<'backup.make'>, { ok: false }>['reason']
export const notMade: Record<NotMade, string> = {
  'disk-full': '那里的空间不够，没有备份成。请换一个地方再试。',
  'not-allowed': '那里不允许写入，没有备份成。请换一个地方再试。',
  failed: '没有备份成。请换一个地方再试；若是优盘，请重新插一次。',
}

type NotChosen = Extract<Answer<'backup.choose'>, { ok: false }>['reason']
export const notChosen: Record<NotChosen, string> = {
  damaged: '这个文件不是本程序的备份，或者已经损坏，没有改动任何资料。请换一个备份文件。',
  newer: '这个备份由更新版本的程序所做，请安装新版本后再恢复。没有改动任何资料。',
  'not-allowed': '请先用管理员账户打开程序，再从备份恢复。',
}

type NotRestored = Extract<Answer<'backup.restore'>, { ok: false }>
export const notRestored = ({ reason, waitSeconds }: NotRestored): string => {
  switch (reason) {
    case 'wrong': return '口令或恢复码不对，没有改动任何资料。请再试一次。要用做备份那天的口令或恢复码。'
    case 'wait': return `请等 ${waitSeconds} 秒后再试。`
    case 'damaged': return '备份文件已经损坏，没有改动任何资料。请换一个备份文件。'
    case 'gone': return '请重新选择备份文件。'
    case 'disk-full': return '磁盘空间不足，没有恢复，现有的资料没有改动。请清理磁盘后再试。'
    case 'not-allowed': return '请先用管理员账户打开程序，再从备份恢复。'
  }
}
