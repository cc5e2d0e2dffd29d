// A reading is a parameter of the pack: turned over, the same history comes out otherwise.
import { expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment } from '../../shared/rules/assessment'
import type { Event } from '../../shared/rules/case'
import { compile } from '../../shared/rules/compile'
import type { Pack } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'

const shandong = readPacks().get('shandong-2025-5')
if (!shandong) throw new Error('no pack')
const workingDays = readWorkingDays()

const decided = (id: string, on: string, points: number, ...more: number[]): Event => ({
  type: 'decision', id, on: day(on), received: day(on), site: 'P1',
  items: [points, ...more].map((it) => ({ circumstance: '18-1', responsibility: 'primary', points: it })),
})
const restored = (on: string, points: number): Event => ({ type: 'restoration', on: day(on), route: 'publicity', points })

type Turn = (pack: Pack) => void

const under = (turn: Turn, events: Event[], asOf: string): Assessment => {
  const pack = structuredClone(shandong.pack)
  turn(pack)
  const person = { id: 'p1', role: 'pharmacy-principal' as const, sites: ['P1'] }
  return assess({ sites: { P1: [compile(pack)] }, workingDays }, { person, events }, day(asOf))
}

type Row = { reading: string; turn: Turn; events: Event[]; asOf: string; as: Partial<Assessment>; turned: Partial<Assessment> }

const rows: Row[] = [
  {
    reading: 'I-1: the first day of a term counts, or as the civil code has it', asOf: '2026-03-10', events: [decided('d1', '2026-03-05', 9)],
    turn: (it) => (it.timing.months.counting = 'civil-code'), as: { resumesOn: day('2026-05-05') }, turned: { resumesOn: day('2026-05-06') },
  },
  {
    reading: 'I-2: a single is one conduct, or the whole decision', asOf: '2026-03-10', events: [decided('d1', '2026-03-05', 6, 4)],
    turn: (it) => (it.aggregation.single = 'decision'), as: { resumesOn: day('2026-06-05') }, turned: { resumesOn: day('2026-07-05') },
  },
  {
    reading: 'I-3: restored points lower the balance for later thresholds, or not', asOf: '2026-06-20',
    events: [decided('d1', '2026-02-04', 6), restored('2026-04-12', 1), decided('d2', '2026-06-03', 3)],
    turn: (it) => (it.restoration.lowersBalance = false), as: { status: 'normal' }, turned: { status: 'suspended', resumesOn: day('2026-07-03') },
  },
  {
    reading: 'I-4: months taken off count as imposed, or not', asOf: '2026-06-01',
    events: [decided('d1', '2026-02-03', 9), restored('2026-02-20', 1), decided('d2', '2026-05-13', 2)],
    turn: (it) => (it.timing.further.takenOffCounts = true), as: { resumesOn: day('2026-07-13') }, turned: { resumesOn: day('2026-06-13') },
  },
  {
    reading: 'I-5: the term starts on service, or on the decision', asOf: '2026-03-10',
    events: [{ ...decided('d1', '2026-03-02', 9), received: day('2026-03-05') } as Event],
    turn: (it) => (it.timing.start.order = ['printed', 'decision']), as: { resumesOn: day('2026-05-05') }, turned: { resumesOn: day('2026-05-02') },
  },
  {
    reading: 'I-5: or on the first of the next month', asOf: '2026-04-10', events: [decided('d1', '2026-03-05', 9)],
    turn: (it) => (it.timing.start.shift = 'first-of-next-month'), as: { resumesOn: day('2026-05-05') }, turned: { resumesOn: day('2026-06-01') },
  },
  {
    reading: 'I-8: after the term by itself, or on a passed assessment', asOf: '2026-05-20', events: [decided('d1', '2026-03-05', 9)],
    turn: (it) => (it.resumption.mode = 'automatic'), as: { phase: 'awaiting-resumption' }, turned: { status: 'normal', phase: 'none' },
  },
  {
    reading: 'I-12: while terminated a further decision adds no measure, or one', asOf: '2026-06-01',
    events: [decided('d1', '2026-02-11', 6), decided('d2', '2026-03-05', 6), decided('d3', '2026-05-06', 12)],
    turn: (it) => (it.timing.whileTerminated.addsMeasure = true), as: { reregisterFrom: day('2027-03-05') }, turned: { reregisterFrom: day('2029-05-06') },
  },
  {
    reading: 'I-14: a suspension waits for the one before it, or runs beside it', asOf: '2026-03-10',
    events: [decided('d1', '2026-02-03', 9), decided('d2', '2026-03-04', 1)],
    turn: (it) => (it.timing.queue.afterRunning = false), as: { resumesOn: day('2026-05-03') }, turned: { resumesOn: day('2026-04-04') },
  },
]

test.each(rows)('$reading', ({ turn, events, asOf, as, turned }) => {
  expect(under(() => undefined, events, asOf)).toMatchObject(as)
  expect(under(turn, events, asOf)).toMatchObject(turned)
})
