import { useEffect, useMemo } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { packIn } from '../../../shared/model/rulebook'
import { deskFiles } from '../../store/file-queries'
import { roster } from '../../store/queries'
import { useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { useSpelling } from '../../ui/spelling'
import { ErrorState, Skeleton } from '../../ui/states'
import { peopleOf } from './people'
import { Roster } from './Roster'
import { wordsOf } from './rows'
import { nextDeadline, todosOn } from './today'
import { sayValidity } from './validity'

/** What the first useful roster shows. */
export type FirstRoster = { people: number; byStatus: Record<string, number>; next: { who: string; what: string; due: string } | null }

type Props = { institution: InstitutionRow; onOpen: (person: string) => void; onShown: (first: FirstRoster) => void }

/** 今日: reads the people of the institution and judges them on the day. */
export const RosterPage = ({ institution, onOpen, onShown }: Props) => {
  const { store, book, judge, today } = useSession()
  const spelling = useSpelling()
  const files = useLive(() => roster(store, institution.id), [store, institution.id])
  const desk = useLive(() => deskFiles(store, today), [store, today])
  const pack = packIn(book, institution.packs, today)
  const people = useMemo(
    () => (files && pack && desk ? peopleOf(files, { institution, pack, today }, judge, desk.of) : null),
    [files, pack, institution, today, judge, desk],
  )
  useEffect(() => {
    if (people) onShown({ people: people.length, byStatus: wordsOf(people), next: nextDeadline(todosOn(people, today)) })
  }, [people, today, onShown])
  if (!pack) return <ErrorState title="没有适用的规则">{sayValidity(book, institution, today)}</ErrorState>
  if (!people) return <Skeleton rows={12} />
  return <Roster people={people} today={today} spelling={spelling} validity={sayValidity(book, institution, today)} onOpen={onOpen} />
}
