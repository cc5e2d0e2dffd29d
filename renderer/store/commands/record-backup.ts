import { z } from 'zod'
import { define, planned } from './definition'

/** Ids of these commands begin with this, so that the last of them is found by an index. */
export const BACKUP_IDS = 'backup/'

/** Everything was written into a backup file. Changes nothing: it is known when, and by whom. */
export const recordBackup = define({
  name: 'recordBackup',
  args: z.strictObject({ file: z.string().min(1).max(255) }),
  labels: { file: '文件名' },
  reads: () => [],
  plan: () => planned(),
})
