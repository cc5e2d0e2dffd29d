import type { BoardColumnKey, PaperSize } from '../../../shared/model/sheet'

/** Columns a person may leave out; number, name and status always stand. */
export const choosable = ['role', 'title', 'department', 'points', 'measure'] as const satisfies readonly BoardColumnKey[]
export type Choosable = (typeof choosable)[number]

export type BoardOptions = {
  page: PaperSize
  landscape: boolean
  shown: readonly Choosable[]
  /** Also the people the pack does not count among 相关人员. */
  everyone: boolean
}

export const usualOptions: BoardOptions = {
  page: 'A4',
  landscape: false,
  shown: ['role', 'department', 'points', 'measure'],
  everyone: true,
}
