import { paperLimit } from '../../../../shared/model/rows'

const MB = 1024 * 1024
const KB = 1024

/** 1.4 MB, 230 KB. */
export const sizeWords = (bytes: number): string =>
  bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / KB))} KB`

export const notAdded = {
  'too-big': (name: string, bytes: number) => `“${name}”有 ${sizeWords(bytes)}，超过 ${paperLimit / MB} MB，没有添加。请降低扫描分辨率或者分成几份。`,
  empty: (name: string) => `“${name}”是空文件，没有添加。`,
  'not-a-paper': (name: string) => `“${name}”不是 PDF、JPEG 或者 PNG，没有添加。请扫描或者另存为这三种格式之一。`,
  'disk-full': (name: string) => `磁盘空间不足，“${name}”没有添加。请清理磁盘后再试。`,
  unread: (name: string) => `“${name}”读不出来，没有添加。请确认文件还在，再试一次。`,
} as const

export const notShown = {
  missing: '这份附件的内容在本机找不到，可以用备份恢复；记录没有被改动。',
  damaged: '这份附件的内容已损坏，打不开，可以用备份恢复；记录没有被改动。',
} as const

/** Why a scan that another device gave is not here. */
export const notFetched = {
  apart: notShown.missing,
  missing: '这份附件在本机没有，经办机构也没有。请在当初添加它的那台设备上重新添加。',
  offline: '这份附件还没有取到本机，现在没有连上经办机构。请连上以后再打开。',
  wrong: '经办机构给的内容与登记的不是同一份，没有采用。请稍后再打开；若仍如此，请在当初添加它的那台设备上重新添加。',
} as const
