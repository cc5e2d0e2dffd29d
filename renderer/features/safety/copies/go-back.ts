import { changesBack } from '../../../../shared/model/going-back'
import type { Change } from '../../../../shared/model/journal'
import { emptyReplica, type Replica } from '../../../../shared/model/replica'
import type { TableName } from '../../../../shared/model/rows'
import { ask } from '../../../bridge'
import { allRows } from '../../../store/safety-queries'
import type { Session } from '../../../store/session'
import type { Snapshot } from './useSnapshots'

/** All rows of a snapshot; null when it turns out to be damaged. */
const snapshotRows = async (name: string): Promise<Replica | null> => {
  const replica = emptyReplica()
  for (let page = 0; ; page += 1) {
    const said = await ask('snapshot.rows', { name, page })
    if (!said.ok) return null
    if (said.rows.length === 0) return replica
    for (const { table, row } of said.rows) {
      const held: Map<string, unknown> = replica[table as TableName]
      held.set(row.id as string, row)
    }
  }
}

/** What would change; null when the snapshot is damaged. */
export const differencesTo = async (store: Session['store'], { name }: Snapshot): Promise<readonly Change[] | null> => {
  const then = await snapshotRows(name)
  return then && changesBack(await allRows(store), then)
}

/** A snapshot of now first, then one command. Gives the sentence of what stood in the way, or null. */
export const goBack = async ({ store, stamp }: Pick<Session, 'store' | 'stamp'>, { at }: Snapshot, changes: readonly Change[]): Promise<string | null> => {
  const made = await ask('snapshot.make', { why: 'before-restore' })
  if (!made.ok) return '磁盘空间不足，恢复之前的快照没有做成，没有恢复。请清理磁盘后再试。'
  const outcome = await store.commit({ ...stamp(), name: 'restoreSnapshot', args: { at, changes: changes as never } })
  return outcome.ok ? null : outcome.problem.sentence
}
