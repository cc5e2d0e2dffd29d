import { useMemo } from 'react'
import type { PersonFile } from '../../../shared/model/history'
import type { InstitutionRow } from '../../../shared/model/rows'
import { packIn } from '../../../shared/model/rulebook'
import { institutions, roster } from '../../store/queries'
import { type Session, useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { type Spelling, useSpelling } from '../../ui/spelling'
import type { BoardFacts } from './board'

/** What is not held here. */
type Wanting = 'institution' | 'rules'

type Held = { all: readonly InstitutionRow[]; files: readonly PersonFile[] }

const factsOf = ({ all, files }: Held, id: string, { book, judge, today: asOf }: Session, spelling: Spelling | null): BoardFacts | Wanting => {
  const institution = all.find((it) => it.id === id)
  if (!institution) return 'institution'
  const rules = packIn(book, institution.packs, asOf)
  if (!rules) return 'rules'
  const people = files.map((file) => ({ file, assessment: judge(file, asOf) }))
  return { institution, pack: rules.pack, people, asOf, spelling }
}

/** Everyone of an institution with their assessment today; undefined until read. */
export const useBoard = (institution: string): BoardFacts | Wanting | undefined => {
  const session = useSession()
  const { store } = session
  const held = useLive(async () => {
    const [all, files] = await Promise.all([institutions(store), roster(store, institution)])
    return { all, files }
  }, [store, institution])
  const spelling = useSpelling()
  return useMemo(() => held && factsOf(held, institution, session, spelling), [held, institution, session, spelling])
}
