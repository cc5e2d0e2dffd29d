import type { CommandName } from '../store/commands/all'
import type { ArgsOf, Command } from '../store/commands/all'
import { sampleId } from './person'

type NoticeArgs = ArgsOf<'recordNotice'>
type Item = NoticeArgs['items'][number]

/** When and what: `day` is the day of its entry. */
export type SampleEvent = { [Name in CommandName]: { day: string; name: Name; args: ArgsOf<Name> } }[CommandName]

/** The institution an event belongs to, with what its notices have in common. */
export type Place = { institution: string; region: string; series: string }

export type Notice = {
  no: number
  person: string
  on: string
  noticeOn: string
  received: string
  by: 'penalty' | 'agreement'
  item: Pick<Item, 'circumstance' | 'responsibility' | 'points'>
  /** Yuan: of the institution, of the person. */
  amounts?: [number, number]
  printed?: NoticeArgs['printed']
}

const decisionId = (no: number, on: string, { institution }: Place): string => `${institution}-${on.slice(0, 4)}-${no}`

export const notice = (place: Place, it: Notice): SampleEvent => ({
  day: it.noticeOn,
  name: 'recordNotice',
  args: {
    id: decisionId(it.no, it.on, place),
    institution: place.institution,
    person: sampleId(it.person),
    on: it.on,
    received: it.received,
    by: it.by,
    noticeNo: `${place.series}〔${it.on.slice(0, 4)}〕${it.no}号`,
    noticeOn: it.noticeOn,
    foundOn: it.on,
    inspection: null,
    region: place.region,
    amounts: it.amounts ? { institution: it.amounts[0], person: it.amounts[1] } : null,
    items: [it.item],
    printed: it.printed ?? null,
  },
})

type Amendment = { person: string; decision: [no: number, year: number]; on: string }

const amendment = (place: Place, kind: 'variation' | 'revocation' | 'appeal', it: Amendment, points: number | null): SampleEvent => {
  const decision = `${place.institution}-${it.decision[1]}-${it.decision[0]}`
  return {
    day: it.on,
    name: 'recordAmendment',
    args: {
      id: `${decision}-${kind}`, institution: place.institution, person: sampleId(it.person), decision, kind, on: it.on,
      item: points === null ? null : 0, points, printed: null,
    },
  }
}

export const appeal = (place: Place, it: Amendment): SampleEvent => amendment(place, 'appeal', it, null)
export const revocation = (place: Place, it: Amendment): SampleEvent => amendment(place, 'revocation', it, null)
export const variation = (place: Place, it: Amendment, points: number): SampleEvent => amendment(place, 'variation', it, points)

export const restoration = (place: Place, person: string, on: string, route: string, points: number, score: number | null = null): SampleEvent => ({
  day: on,
  name: 'recordRestoration',
  args: { id: `${sampleId(person)}-restored-${on}`, institution: place.institution, person: sampleId(person), on, route, points, score },
})

export const resumption = (place: Place, person: string, on: string, kind: 'passed' | 'failed'): SampleEvent => ({
  day: on,
  name: 'recordResumption',
  args: { id: `${sampleId(person)}-assessed-${on}`, institution: place.institution, person: sampleId(person), on, kind },
})

/** Entered at ten in the morning of its day; the same ids at every loading, so that a second one changes nothing. */
export const commandOf = ({ day, name, args }: SampleEvent, id: string): Command =>
  ({ id: `sample-command-${id}`, name, args, at: `${day}T10:00:00+08:00`, who: '示例' }) as Command
