import { useState } from 'react'
import type { Known } from '../../../../shared/model/known'
import { checkOf } from '../../../../shared/model/notice-check'
import type { DecisionRow } from '../../../../shared/model/rows'
import { useKeptDraft } from '../../../store/kept-draft'
import { appealOf } from '../notice/amendments'
import { letterDraft, type LetterDraft } from './letter'

/** The letter of appeal as it was left, else as it begins. What is typed into it outlives the page, wherever it is typed. */
export const useLetter = (known: Known, row: DecisionRow) => {
  const begun = (): LetterDraft => letterDraft(known, row, checkOf(known, row.id) ?? [], appealOf(known.file, row, known.today)?.grounds)
  const [draft, setDraft] = useState(begun)
  const [touched, setTouched] = useState(false)
  const kept = useKeptDraft<LetterDraft>(`appeal/${row.id}`, touched ? draft : null, (found) => {
    setDraft({ ...begun(), ...found })
    setTouched(true)
  })
  const change = (part: Partial<LetterDraft>): void => {
    setDraft((it) => ({ ...it, ...part }))
    setTouched(true)
  }
  const anew = (): void => {
    kept.drop()
    setDraft(begun())
    setTouched(false)
  }
  return { draft, change, anew, found: kept.found, touched }
}
