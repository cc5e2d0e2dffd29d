import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { all, enter, journalOf, type Memory, planOn } from './memory'

let rows: Memory

const institution = { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const post = { id: 'p1-post', role: 'pharmacist', title: '', department: '', from: '2020-01-02' }
const person = (id: string, name: string) => ({ person: { id, institution: 'i1', name, code: null, sealed: 's', marks: ['m'] }, post: { ...post, id: `${id}-post` } })
const notice = {
  id: 'd1', institution: 'i1', person: 'p1', on: '2026-05-06', received: null, by: null, noticeNo: '淄医保处〔2026〕3 号', noticeOn: null, foundOn: null, inspection: null, region: null,
  amounts: null, items: [{ circumstance: '18-1', responsibility: 'primary', points: 3 }], printed: null,
}

const back = (seq = journalOf(rows).length) => {
  const entry = journalOf(rows)[seq - 1]
  return { seq, done: entry?.command.id ?? 'nothing', what: '登记' }
}
const refusal = (seq?: number): string | null => {
  const plan = planOn(rows, 'undo', back(seq))
  return plan.ok ? null : plan.problem.sentence
}
/** All rows without how often they were written. */
const facts = () => new Map([...rows].map(([key, row]) => [key, { ...row, rev: 0 }]))

/** Does it, takes it back, and takes the taking back back. */
const thereAndBack = (name: Command['name'], args: unknown): void => {
  const before = facts()
  enter(rows, name, args)
  const after = facts()
  expect(after).not.toEqual(before)
  enter(rows, 'undo', back())
  expect(facts()).toEqual(before)
  enter(rows, 'undo', back())
  expect(facts()).toEqual(after)
  enter(rows, 'undo', back())
  expect(facts()).toEqual(before)
}

beforeEach(() => {
  rows = new Map()
  enter(rows, 'newInstitution', institution)
  enter(rows, 'newPerson', person('p1', '曾某'))
  enter(rows, 'newPerson', person('p2', '单某'))
})

describe('撤销一项操作', () => {
  test.each<[Command['name'], unknown]>([
    ['newPerson', person('p3', '仇某')],
    ['changePerson', { id: 'p1', name: '章某', code: 'D370300000001', sealed: 't', marks: ['n'] }],
    ['leave', { person: 'p1', on: '2026-05-31', posts: ['p1-post'] }],
    ['recordNotice', notice],
    ['setIdle', { minutes: 5 }],
    ['changeStaff', { kind: 'leave', on: '2026-05-31', people: [{ person: 'p1', posts: ['p1-post'] }, { person: 'p2', posts: ['p2-post'] }] }],
    ['changeStaff', { kind: 'department', department: '张店店', posts: ['p1-post', 'p2-post'] }],
  ])('%s: rows are what they were, and it can be done again', (name, args) => thereAndBack(name, args))

  test('an earlier one too, as long as nothing later touched its rows', () => {
    enter(rows, 'changePost', { id: 'p1-post', role: 'nurse', title: '', department: '', from: '2020-01-02' })
    enter(rows, 'changePost', { id: 'p2-post', role: 'nurse', title: '', department: '', from: '2020-01-02' })
    enter(rows, 'undo', back(4))
    expect(all(rows, 'posts').map((it) => it.role)).toEqual(['pharmacist', 'nurse'])
    expect(refusal(4)).toBe('已经撤销过，资料已是这项操作之前的样子。')
  })

  test('not when a row was changed since: it says which', () => {
    enter(rows, 'changePerson', { id: 'p1', name: '曾某', code: 'A', sealed: 's', marks: [] })
    enter(rows, 'changePerson', { id: 'p1', name: '曾某', code: 'B', sealed: 's', marks: [] })
    expect(refusal(4)).toBe('人员曾某后来又有改动，没有撤销。请先撤销后来的改动，或者直接修改。')
    enter(rows, 'leave', { person: 'p2', on: '2026-05-31', posts: ['p2-post'] })
    enter(rows, 'changePost', { id: 'p2-post', role: 'nurse', title: '', department: '', from: '2020-01-02' })
    expect(refusal(6)).toBe('单某的岗位后来又有改动，没有撤销。请先撤销后来的改动，或者直接修改。')
  })

  test('not when something later hangs on what would go', () => {
    enter(rows, 'recordNotice', notice)
    expect(refusal(2)).toBe('后来登记的曾某的处理通知书（淄医保处〔2026〕3 号）与它有关，没有撤销。请先撤销或移除那一条。')
    expect(refusal(1)).toMatch(/^后来登记的人员曾某与它有关/)
    enter(rows, 'undo', back())
    expect(refusal(2)).toBeNull()
  })

  test('not when whose it was is gone', () => {
    enter(rows, 'addAttachment', { id: 'x1', institution: 'i1', of: 'people/p2', name: '证.pdf', type: 'application/pdf', bytes: 20, content: 'a'.repeat(64), addedOn: '2026-06-15' })
    enter(rows, 'recordNotice', { ...notice, person: 'p2' })
    expect(refusal(3)).toMatch(/附件.*与它有关|处理通知书.*与它有关/)
  })

  test.each<[Command['name'], unknown, RegExp]>([
    ['revealIdentity', { person: 'p1', why: '核对登记' }, /查看不能撤销/],
    ['recordInquiry', { person: 'p1' }, /查询不能撤销/],
    ['recordExport', { what: '人员名单', count: 2, unit: '人', filter: '', why: '上报', whole: false, people: [] }, /导出不能撤销/],
    ['recordBackup', { file: 'x.zgb' }, /备份/],
    ['markSample', { day: '2026-06-15' }, /演示日/],
  ])('%s says why it cannot be taken back', (name, args, says) => {
    enter(rows, name, args)
    expect(refusal()).toMatch(says)
  })

  test('erased identities do not come back, and erasing cannot be undone', () => {
    enter(rows, 'leave', { person: 'p1', on: '2020-01-31', posts: ['p1-post'] })
    enter(rows, 'eraseIdentities', { people: ['p1'] })
    expect(refusal()).toMatch(/身份信息已经从所有记录中清除/)
    expect(refusal(4)).toMatch(/^人员曾某后来又有改动/)
  })

  test('an entry that is not there, or is another', () => {
    expect(refusal(99)).toBe('没有找到要撤销的操作，没有撤销。')
    const plan = planOn(rows, 'undo', { ...back(2), done: 'other' })
    expect(plan.ok).toBe(false)
  })
})
