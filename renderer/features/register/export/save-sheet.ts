import { ask } from '../../../bridge'

const NOT: Readonly<Record<'not-allowed' | 'disk-full' | 'failed', string>> = {
  'not-allowed': '没能保存：那个位置不允许写入，或者同名文件正在别处打开。请换一个位置或文件名。',
  'disk-full': '没能保存：磁盘已满。请腾出空间或换一个位置。',
  failed: '没能保存文件。请再试一次；仍不行时重新启动程序。',
}

/** Asks where and saves an Excel workbook there. `says` is what came of it; `saved` is null where the person declined. */
export const saveSheet = async (suggestedName: string, bytes: Uint8Array): Promise<{ ok: boolean; says: string }> => {
  const said = await ask('file.save', { suggestedName, kind: 'xlsx', bytes: new Uint8Array(bytes) })
  if (!said.ok) return { ok: false, says: NOT[said.reason] }
  return said.saved === null ? { ok: false, says: '没有保存。' } : { ok: true, says: `已保存 ${said.saved}。` }
}
