import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { all, enter, type Memory, planOn } from './memory'

const rows: Memory = new Map()

const institution = { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const post = { id: 'p1-post', role: 'pharmacist', title: '', department: '', from: '2020-01-02' }
const extra = { ...post, id: 'p1-second', institution: 'i2', person: 'p1', from: '2024-03-01' }
const paper = {
  id: 'x1', institution: 'i1', of: 'people/p1', name: '执业证.pdf', type: 'application/pdf', bytes: 20, content: 'a'.repeat(64), addedOn: '2026-06-15',
}
const gone = { person: 'p1', on: '2026-05-31', posts: ['p1-post'] }

beforeEach(() => {
  rows.clear()
  enter(rows, 'newInstitution', institution)
  enter(rows, 'newInstitution', { ...institution, id: 'i2', name: '另一家' })
  enter(rows, 'newPerson', { person: { id: 'p1', institution: 'i1', name: '张某', code: null, sealed: 's', marks: ['m'] }, post })
  enter(rows, 'newPerson', { person: { id: 'p2', institution: 'i1', name: '李某', code: null, sealed: 's', marks: [] }, post: { ...post, id: 'p2-post' } })
})

type Refusal = [what: string, name: Command['name'], args: unknown, place: string, sentence: string]

describe('refused with what and where, and nothing planned', () => {
  test.each<Refusal>([
    ['an institution nobody registered', 'changeInstitution', { ...institution, id: 'i9' }, 'id', '机构：没有找到编号为“i9”的机构，请先登记机构。'],
    ['an institution under rules that are not held', 'changeInstitution', { ...institution, packs: ['atlantis-1'] }, 'packs.0', '适用办法：法规库中没有“atlantis-1”。'],
    ['a person nobody registered', 'changePerson', { id: 'p9', name: '张某', code: null, sealed: 's', marks: [] }, 'id', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
    ['a person without a name', 'changePerson', { id: 'p1', name: ' ', code: null, sealed: 's', marks: [] }, 'name', '姓名：不能为空。'],
    ['a post at an unknown institution', 'addPost', { ...extra, institution: 'i9' }, 'institution', '机构：没有找到编号为“i9”的机构，请先登记机构。'],
    ['a post twice', 'addPost', { ...extra, id: 'p1-post' }, 'id', '岗位：编号“p1-post”已经用过，没有保存。'],
    ['a post there is not', 'changePost', { ...post, id: 'p9-post' }, 'id', '岗位：没有找到这个岗位，没有保存。'],
    ['a post that ends before it began', 'endPost', { id: 'p1-post', until: '2020-01-01' }, 'until', '任职截止日：2020-01-01 早于任职起始日 2020-01-02。'],
    ['leaving with the post of somebody else', 'leave', { ...gone, posts: ['p2-post'] }, 'posts', '岗位：没有找到这个岗位，没有保存。'],
    ['leaving before a post began', 'leave', { ...gone, on: '2019-01-01' }, 'on', '离职日：早于一个岗位的起始日 2020-01-02，请先更正那个岗位。'],
    ['coming back without having left', 'comeBack', extra, 'person', '人员：没有离职，请用“添加岗位”登记。'],
    ['looking without saying why', 'revealIdentity', { person: 'p1', why: ' ' }, 'why', '查看原因：不能为空。'],
    ['looking at somebody who is not there', 'revealIdentity', { person: 'p9', why: '核对登记' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
    ['a paper of nobody', 'addAttachment', { ...paper, of: 'people/p9' }, 'of', '附件：没有找到它所属的人员、通知书、申诉或者事先告知，没有保存。'],
    ['a paper of something else', 'addAttachment', { ...paper, of: 'meta/sample' }, 'of', '附件：没有找到它所属的人员、通知书、申诉或者事先告知，没有保存。'],
    ['a paper of 21 MB', 'addAttachment', { ...paper, bytes: 21 * 1024 * 1024 }, 'bytes', '附件大小：不应大于 20971520，填的是“22020096”。'],
    ['a paper that is not there', 'removeAttachment', { id: 'x9' }, 'id', '附件：没有找到这个附件，可能已经移除。'],
  ])('%s', (_, name, args, place, sentence) => expect(planOn(rows, name, args)).toEqual({ ok: false, problem: { place, sentence } }))

  test('after leaving: a second time, a further post, and back before it', () => {
    enter(rows, 'leave', gone)
    expect(planOn(rows, 'leave', gone)).toMatchObject({ ok: false, problem: { sentence: '人员：已经登记过离职。' } })
    expect(planOn(rows, 'addPost', extra)).toMatchObject({ ok: false, problem: { sentence: '人员：已经离职，请用“重新到岗”登记。' } })
    expect(planOn(rows, 'comeBack', { ...extra, from: '2026-05-31' })).toMatchObject({ ok: false, problem: { place: 'from', sentence: '重新到岗日：应晚于离职日 2026-05-31。' } })
  })
})

describe('what a plan changes', () => {
  test('an institution keeps its id and moves to another region with its rules', () => {
    enter(rows, 'changeInstitution', { ...institution, name: '新名', region: '150300', packs: ['neimenggu-2025-7'] })
    expect(all(rows, 'institutions')[0]).toMatchObject({ id: 'i1', name: '新名', region: '150300', rev: 2 })
  })

  test('a profile: name, code and identity, and nothing of the posts', () => {
    expect(planOn(rows, 'changePerson', { id: 'p1', name: '章某', code: 'D370300000001', sealed: 't', marks: ['n'] })).toMatchObject({
      ok: true, changes: [{ table: 'people', before: { name: '张某' }, after: { name: '章某', code: 'D370300000001', sealed: 't', marks: ['n'], rev: 2 } }],
    })
  })

  test('posts at two institutions, one put right, one ended', () => {
    enter(rows, 'addPost', extra)
    enter(rows, 'changePost', { ...post, role: 'pharmacy-principal', department: '柳泉路店' })
    enter(rows, 'endPost', { id: 'p1-second', until: '2026-01-31' })
    expect(all(rows, 'posts').filter((it) => it.person === 'p1')).toMatchObject([
      { id: 'p1-post', institution: 'i1', role: 'pharmacy-principal', department: '柳泉路店', until: null },
      { id: 'p1-second', institution: 'i2', until: '2026-01-31' },
    ])
  })

  test('leaving ends the posts named, coming back begins a new one', () => {
    enter(rows, 'leave', gone)
    expect(rows.get('people/p1')).toMatchObject({ leftOn: '2026-05-31' })
    expect(rows.get('posts/p1-post')).toMatchObject({ until: '2026-05-31' })
    enter(rows, 'comeBack', { ...extra, from: '2026-06-01' })
    expect(rows.get('people/p1')).toMatchObject({ leftOn: null, rev: 3 })
    expect(rows.get('posts/p1-second')).toMatchObject({ from: '2026-06-01', until: null })
  })

  test('looking changes nothing', () => expect(planOn(rows, 'revealIdentity', { person: 'p1', why: '核对登记' })).toEqual({ ok: true, changes: [] }))

  test('a paper comes and goes', () => {
    enter(rows, 'addAttachment', paper)
    expect(rows.get('attachments/x1')).toMatchObject({ of: 'people/p1', rev: 1 })
    enter(rows, 'removeAttachment', { id: 'x1' })
    expect(all(rows, 'attachments')).toEqual([])
  })
})
