/** What a person is told when something was done or could not be. */
export type Told = { kind: 'done' | 'trouble'; says: string }

const trouble = (says: string): Told => ({ kind: 'trouble', says })

const again = '请再试一次；仍不行时重新启动程序。'

export const notMade = trouble(`没能生成 PDF，内容没有改变。${again}`)

/** The shelf keeps the last few PDFs only. */
export const gone = trouble('这份 PDF 已过期，请再按一次重新生成。')

export const notSaved = {
  gone,
  'not-allowed': trouble('没能保存：那个位置不允许写入，或者同名文件正在别处打开。请换一个位置或文件名。'),
  'disk-full': trouble('没能保存：磁盘已满。请腾出空间或换一个位置。'),
  failed: trouble(`没能保存 PDF。${again}`),
}

export const notPrinted = {
  gone,
  'no-printer': trouble('没有找到打印机，可先保存为 PDF。'),
  cancelled: trouble('没有打印：已取消。'),
  failed: trouble('没能打印。请检查打印机是否开机、有纸，或先保存为 PDF。'),
}
