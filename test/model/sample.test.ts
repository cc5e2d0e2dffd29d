import { describe, expect, test } from 'vitest'
import { demonstrationDay, sampleCommands } from '../../renderer/sample/load'
import { lawOf } from '../../shared/model/rulebook'
import { checkDigit } from '../../shared/model/id-number'
import { historyOf } from '../../shared/model/history'
import { assess } from '../../shared/rules/assess'
import type { Assessment } from '../../shared/rules/assessment'
import { day } from '../../shared/time/day'
import { codec } from './codec'
import { all, enter, fileOf, type Memory, rulebook } from './memory'

const commands = await sampleCommands(codec)
const rows: Memory = new Map()
for (const { name, args } of commands) enter(rows, name, args)

const law = lawOf(rulebook, all(rows, 'institutions'))
const people = all(rows, 'people').map((person) => {
  const it = assess(law, historyOf(fileOf(rows, person.id)), demonstrationDay)
  return { name: person.name, institution: person.institution, ...it, duties: it.duties, discrepancies: it.discrepancies, because: it.because }
})

const of = (name: string): Assessment => people.find((it) => it.name === name) as Assessment

const counts = (institution: string): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const it of people.filter((one) => one.institution === institution)) {
    const key = `${it.status} ${it.phase}${it.status === 'normal' && it.phase === 'none' && it.points.net > 0 ? ' with points' : ''}`
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

describe('the sample on its demonstration day', () => {
  test('shows every status and phase, in the numbers its comment states', () => {
    expect(counts('sample-huimin')).toEqual({
      'normal none': 6, 'normal none with points': 3, 'normal upcoming': 1, 'suspended running': 2,
      'suspended awaiting-resumption': 1, 'terminated running': 1, 'terminated may-reregister': 1,
    })
    expect(counts('sample-kangning')).toEqual({
      'normal none': 5, 'normal none with points': 5, 'normal upcoming': 1, 'suspended running': 3, 'terminated running': 1,
    })
  })

  test('has normal people with one to eight points', () => {
    const points = people.filter((it) => it.status === 'normal' && it.phase === 'none' && it.points.net > 0).map((it) => it.points.net)
    expect(points.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test.each([
    ['曾淑芬', '2026-07-03', '2026-07-04', '2026-06-11'],
    ['单立群', '2026-07-14', '2026-07-15', '2026-06-23'],
  ])('%s is suspended until %s', (name, until, resumesOn, applyBy) => {
    const it = of(name)
    expect([it.measure?.until, it.resumesOn]).toEqual([until, resumesOn])
    expect(it.duties.find((duty) => duty.kind === 'apply-resumption')?.due).toBe(applyBy)
  })

  test.each([
    ['解文娟', '2026-06-17', '2026-07-17'],
    ['缪国栋', '2026-07-01', '2026-10-01'],
  ])('%s has a suspension to come from %s', (name, from, resumesOn) => {
    expect([of(name).measure?.from, of(name).resumesOn]).toEqual([from, resumesOn])
  })

  test.each([
    ['仇建国', { phase: 'awaiting-resumption', resumesOn: '2026-05-08' }],
    ['尉迟敏', { status: 'terminated', reregisterFrom: '2027-03-05' }],
    ['查玉琴', { phase: 'may-reregister', reregisterFrom: '2026-06-05' }],
    ['韩雪梅', { status: 'suspended', resumesOn: '2026-06-20' }],
    ['仝志远', { status: 'suspended', resumesOn: '2026-10-20' }],
    ['乐思雨', { status: 'suspended', resumesOn: '2026-06-20' }],
    ['郭宏伟', { status: 'normal', phase: 'none' }],
    ['冼宝山', { status: 'terminated', reregisterFrom: '2028-09-10' }],
  ])('%s', (name, expected) => expect(of(name)).toMatchObject(expected))

  test('differs from the rules only where it means to', () => {
    const found = people.flatMap((it) => it.discrepancies.map((one) => [it.name, one.code, one.appealUntil]))
    expect(found).toEqual([
      ['盖永强', 'points-outside-band', '2026-06-24'],
      ['华振东', 'pack-not-in-force', null],
    ])
  })
})

describe('the people and papers of the sample', () => {
  test('numbers are well formed and belong to nobody', async () => {
    const identities = await Promise.all(all(rows, 'people').map((it) => codec.open(it.id, it.sealed)))
    const numbers = identities.map((it) => it?.idNumber ?? '')
    for (const number of numbers) {
      expect(number).toMatch(/^999999(19|20)\d{9}[\dX]$/)
      expect(checkDigit(number)).toBe(number.at(-1))
    }
    expect(new Set(numbers).size).toBe(people.length)
  })

  test('a common number has the check digit GB 11643 gives in its example', () => expect(checkDigit('11010519491231002')).toBe('X'))

  test('decisions, notices and services fall on working days', () => {
    const days = all(rows, 'decisions').flatMap((it) => [it.on, it.noticeOn, it.received].flatMap((one) => one ?? []))
    const others = [...all(rows, 'amendments'), ...all(rows, 'restorations'), ...all(rows, 'resumptions'), ...all(rows, 'measures')].map((it) => it.on)
    expect([...days, ...others].filter((it) => !rulebook.workingDays.isWorking(it).working)).toEqual([])
  })

  test('notice numbers grow with their days', () => {
    const numbered = all(rows, 'decisions').map((it) => ({ series: `${it.institution} ${it.on.slice(0, 4)}`, on: it.on, no: Number(/〕(\d+)号/.exec(it.noticeNo)?.[1]) }))
    for (const a of numbered) for (const b of numbered) if (a.series === b.series && a.on < b.on) expect(a.no).toBeLessThan(b.no)
  })

  test('nothing is entered before it is known, nor after the demonstration day', () => {
    const times = commands.map((it) => it.at)
    expect(times.toSorted()).toEqual(times)
    expect(day(times.at(-1)?.slice(0, 10) ?? '') <= demonstrationDay).toBe(true)
    expect(new Set(commands.map((it) => it.id)).size).toBe(commands.length)
  })
})
