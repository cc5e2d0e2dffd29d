import { useMemo } from 'react'
import { duplicatesOf } from '../../../../shared/model/duplicates'
import type { DecisionRow } from '../../../../shared/model/rows'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import type { Place } from '../place'

const because = { number: '文号相同', conduct: '同一行为', points: '同一机构，分值相同，日期相近' } as const

type Props = { row: DecisionRow; all: readonly DecisionRow[]; onGo: (to: Place) => void }

/** Notices that may be the same as this one, each with the way to it. */
export const Duplicates = ({ row, all, onGo }: Props) => {
  const found = useMemo(() => duplicatesOf(row, all), [row, all])
  return found.map((it) => (
    <Banner key={it.row.id} kind="warning" action={<Button onClick={() => onGo({ at: 'notice', id: it.row.id })}>打开核对</Button>}>
      可能重复：{it.row.noticeNo || '无文号的通知书'}（{it.row.on}，{because[it.because]}）。
    </Banner>
  ))
}
