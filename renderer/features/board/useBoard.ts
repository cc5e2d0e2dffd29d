import { useMemo } from 'react'
import { historyOf, type PersonFile } from '../../../shared/model/history'
import { siteOf } from '../../../shared/model/history'
import type { InstitutionRow } from '../../../shared/model/rows'
import { lawOf, type Rulebook } from '../../../shared/model/rulebook'
import { assess } from '../../../shared/rules/assess'
import { packOn } from '../../../shared/rules/law'
import type { Day } from '../../../shared/time/day'
import { institutions, roster } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import type { BoardFacts } from './board'

type Held = { all: readonly InstitutionRow[]; files: readonly PersonFile[] }

/** Null for an institution not held here. */
const factsOf = ({ all, files }: Held, id: string, book: Rulebook, asOf: Day): BoardFacts | null => {
  const institution = all.find((it) => it.id === id)
  if (!institution) return null
  const law = lawOf(book, all)
  const people = files.map((file) => ({ file, assessment: assess(law, historyOf(file), asOf) }))
  return { institution, pack: packOn(law, siteOf(institution), asOf).pack, people, asOf }
}

/** Everyone of an institution with their assessment today; undefined until read, null where it is not held here. */
export const useBoard = (institution: string): BoardFacts | null | undefined => {
  const { store, book, today } = useSession()
  const held = useLive(async () => {
    const [all, files] = await Promise.all([institutions(store), roster(store, institution)])
    return { all, files }
  }, [store, institution])
  return useMemo(() => held && factsOf(held, institution, book, today), [held, institution, book, today])
}
