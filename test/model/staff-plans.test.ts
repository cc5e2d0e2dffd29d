import { beforeEach, describe, expect, test } from 'vitest'
import { all, enter, journalOf, type Memory, planOn } from './memory'

let rows: Memory

const post = { id: 'p1-post', role: 'pharmacist', title: '', department: '', from: '2020-01-02' }
const row = (id: string, name: string) => ({ id, institution: 'i1', name, code: null, sealed: 's', marks: ['m'], leftOn: null })
const postRow = (id: string, person: string) => ({ ...post, id, person, institution: 'i1', until: null })
const list = {
  file: '名单.xlsx', part: { at: 1, of: 1 },
  people: [{ line: 6, row: row('n1', '仇某') }],
  known: [{ line: 7, id: 'p1', row: { name: '曾某', code: 'HY370303000001', sealed: 't', marks: ['n'], leftOn: null } }],
  posts: [{ line: 6, row: postRow('n1-post', 'n1') }, { line: 8, row: { ...postRow('n1-second', 'n1'), role: 'nurse' } }],
  heldPosts: [{ line: 7, id: 'p1-post', row: { title: '主管药师', department: '张店店', until: null } }],
  licences: [{ line: 6, row: { id: 'l1', institution: 'i1', person: 'n1', kind: '执业证书', issuedOn: null, until: '2028-12-31', note: '' } }],
  heldLicences: [],
}

const problem = (name: 'importStaff' | 'changeStaff', args: unknown): string | null => {
  const plan = planOn(rows, name, args)
  return plan.ok ? null : plan.problem.sentence
}

beforeEach(() => {
  rows = new Map()
  enter(rows, 'newInstitution', { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  enter(rows, 'newPerson', { person: { id: 'p1', institution: 'i1', name: '曾某', code: null, sealed: 's', marks: [] }, post })
})

describe('导入名单', () => {
  test('people, posts and licences come, who is known is brought up to date, in one entry that is undone as one', () => {
    const before = new Map([...rows].map(([key, it]) => [key, { ...it, rev: 0 }]))
    enter(rows, 'importStaff', list)
    expect(all(rows, 'people').map(({ name, code }) => [name, code])).toEqual([['曾某', 'HY370303000001'], ['仇某', null]])
    expect(all(rows, 'posts').filter((it) => it.person === 'n1').map((it) => it.role)).toEqual(['pharmacist', 'nurse'])
    expect(rows.get('posts/p1-post')).toMatchObject({ title: '主管药师', department: '张店店', role: 'pharmacist' })
    expect(all(rows, 'licences')).toMatchObject([{ person: 'n1', until: '2028-12-31' }])
    enter(rows, 'undo', { seq: 3, done: journalOf(rows)[2]?.command.id, what: '导入名单' })
    expect(new Map([...rows].map(([key, it]) => [key, { ...it, rev: 0 }]))).toEqual(before)
  })

  test.each([
    ['nobody', { ...list, people: [], known: [], posts: [], heldPosts: [], licences: [] }, '名单里没有要导入的人员。'],
    ['a person twice', { ...list, people: [{ line: 6, row: row('p1', '曾某') }] }, '第 6 行：人员：编号“p1”已经用过，没有保存。'],
    ['a post of nobody', { ...list, posts: [{ line: 9, row: postRow('x', 'p9') }] }, '第 9 行：人员：没有找到编号为“p9”的人员，请先登记人员。'],
    ['a post that ends before it began', { ...list, posts: [{ line: 9, row: { ...postRow('x', 'p1'), until: '2019-01-01' } }] }, '第 9 行：任职截止日：2019-01-01 早于任职起始日 2020-01-02。'],
    ['somebody known who is not', { ...list, known: [{ line: 7, id: 'p9', row: list.known[0]?.row }] }, '第 7 行：人员：没有找到编号为“p9”的人员，请先登记人员。'],
    ['an institution nobody registered', { ...list, people: [{ line: 6, row: { ...row('n1', '仇某'), institution: 'i9' } }] }, '第 6 行：机构：没有找到编号为“i9”的机构，请先登记机构。'],
  ])('refuses %s, with the row of the file', (_, args, sentence) => expect(problem('importStaff', args)).toBe(sentence))
})

describe('批量修改', () => {
  test('several leave on one day, their posts with them', () => {
    enter(rows, 'importStaff', list)
    enter(rows, 'changeStaff', { kind: 'leave', on: '2026-05-31', people: [{ person: 'p1', posts: ['p1-post'] }, { person: 'n1', posts: ['n1-post', 'n1-second'] }] })
    expect(all(rows, 'people').map((it) => it.leftOn)).toEqual(['2026-05-31', '2026-05-31'])
    expect(all(rows, 'posts').map((it) => it.until)).toEqual(['2026-05-31', '2026-05-31', '2026-05-31'])
    expect(problem('changeStaff', { kind: 'leave', on: '2026-06-01', people: [{ person: 'p1', posts: [] }] })).toBe('曾某：已经登记过离职，请不要选这个人。')
  })

  test.each([
    ['a post that began later', { kind: 'end', until: '2019-12-31', posts: ['p1-post'] }, '曾某：2019-12-31 早于任职起始日 2020-01-02，没有保存。请先更正那个岗位，或者不选这个人。'],
    ['a post there is not', { kind: 'department', department: '内科', posts: ['p9'] }, '岗位：没有找到这个岗位，没有保存。'],
    ['the post of somebody else', { kind: 'leave', on: '2026-05-31', people: [{ person: 'p1', posts: ['p9'] }] }, '岗位：没有找到这个岗位，没有保存。'],
    ['nobody', { kind: 'end', until: '2026-05-31', posts: [] }, '岗位：至少应有 1 项。'],
  ])('refuses %s', (_, args, sentence) => expect(problem('changeStaff', args)).toBe(sentence))
})
