import { z } from 'zod'
import type { Change } from '../../../shared/model/journal'
import type { TableName } from '../../../shared/model/rows'
import { define, planned, refused, removed } from './definition'

type Table = Exclude<TableName, 'meta'>

const idArgs = z.strictObject({ id: z.string().min(1) })

export const notThere = (word: string) => refused({ place: 'id', sentence: `${word}：没有找到这一条，可能已经移除。` })

/** Takes a wrong entry away; the journal keeps what it was. */
export const removal = <Name extends string, T extends Table>(name: Name, table: T, word: string) =>
  define({
    name,
    args: idArgs,
    labels: { id: '编号' },
    reads: ({ id }) => [{ table, id }],
    plan: ({ id }, rows) => {
      const before = rows.get(table, id)
      return before ? planned(removed(table, before) as Change) : notThere(word)
    },
  })
