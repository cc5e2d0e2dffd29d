import { beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import { all, enter, type Memory, planOn } from './memory'

const rows: Memory = new Map()
const institution = { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const post = { id: 'p1-post', role: 'pharmacist', title: '', department: '', from: '2020-01-02' }
const of = { institution: 'i1', person: 'p1' }
const licence = { ...of, id: 'l1', kind: '执业药师注册证', issuedOn: '2021-06-21', until: '2026-06-20', note: '' }
const status = { ...of, id: 's1', on: '2026-04-30', status: 'suspended', decision: 'd1', note: '' }
const letter = { ...of, id: 'k1', signedOn: '2025-03-28', paper: null }
const talk = { ...of, id: 't1', decision: 'd1', heldOn: '2026-04-30', heldBy: '店长', summary: '' }
const training = { id: 'n1', institution: 'i1', heldOn: '2026-05-06', topic: '条例学习', people: [{ person: 'p1', score: 82 }, { person: 'p2', score: null }] }
const move = { post: 'p1-post', person: 'p1', until: '2026-06-30', next: { id: 'p1-next', institution: 'i2', role: 'pharmacist', title: '', department: '' }, home: true }
const notice = {
  id: 'd1', ...of, on: '2026-04-22', received: '2026-04-29', by: null, noticeNo: '', noticeOn: null, foundOn: null, inspection: null,
  region: null, amounts: null, items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }], printed: null,
}

beforeEach(() => {
  rows.clear()
  enter(rows, 'newInstitution', institution)
  enter(rows, 'newInstitution', { ...institution, id: 'i2', name: '另一家' })
  for (const id of ['p1', 'p2']) enter(rows, 'newPerson', { person: { id, institution: 'i1', name: id, code: null, sealed: 's', marks: [] }, post: { ...post, id: `${id}-post` } })
  enter(rows, 'recordNotice', notice)
})

type Refusal = [what: string, name: Command['name'], args: unknown, place: string, sentence: string]

describe('refused with what and where', () => {
  test.each<Refusal>([
    ['a licence that ends before it begins', 'addLicence', { ...licence, until: '2021-06-20' }, 'until', '有效期至：2021-06-20 早于发证日 2021-06-21。'],
    ['a licence of nobody', 'addLicence', { ...licence, person: 'p9' }, 'person', '人员：没有找到编号为“p9”的人员，请先登记人员。'],
    ['a licence without a name', 'addLicence', { ...licence, kind: ' ' }, 'kind', '证照名称：不能为空。'],
    ['a licence there is not', 'removeLicence', { id: 'l9' }, 'id', '证照：没有找到这一条，可能已经移除。'],
    ['a status before its notice', 'recordRegistration', { ...status, on: '2026-04-21' }, 'on', '维护之日：2026-04-21 早于通知书作出之日 2026-04-22。'],
    ['a status for the notice of another', 'recordRegistration', { ...status, person: 'p2' }, 'decision', '处理通知书：没有找到此人的这份通知书，没有保存。'],
    ['a letter with a scan that is not there', 'recordCommitment', { ...letter, paper: 'x9' }, 'paper', '扫描件：没有找到这份附件，可能已经移除。'],
    ['a talk before its notice', 'recordTalk', { ...talk, heldOn: '2026-04-01' }, 'heldOn', '谈话日：2026-04-01 早于通知书作出之日 2026-04-22。'],
    ['a talk by nobody', 'recordTalk', { ...talk, heldBy: '' }, 'heldBy', '谈话人：不能为空。'],
    ['a training of nobody', 'recordTraining', { ...training, people: [] }, 'people', '参加人员：至少应有 1 项。'],
    ['somebody twice', 'recordTraining', { ...training, people: [{ person: 'p1', score: null }, { person: 'p1', score: 3 }] }, 'people.1.person', '参加人员：p1填了两次。'],
    ['a score over a hundred', 'recordTraining', { ...training, people: [{ person: 'p1', score: 101 }] }, 'people.0.score', '第 1 人的考试成绩：不应大于 100，填的是“101”。'],
    ['moving to where one is', 'moveStore', { ...move, next: { ...move.next, institution: 'i1' } }, 'next.institution', '调往机构：与现在的机构相同。'],
    ['moving before the post began', 'moveStore', { ...move, until: '2020-01-01' }, 'until', '原岗位最后一天：2020-01-01 早于任职起始日 2020-01-02。'],
    ['moving from the post of somebody else', 'moveStore', { ...move, post: 'p2-post' }, 'post', '岗位：没有找到这个岗位，没有保存。'],
  ])('%s', (_, name, args, place, sentence) => expect(planOn(rows, name, args)).toEqual({ ok: false, problem: { place, sentence } }))

  test('moving from a post that has ended', () => {
    enter(rows, 'endPost', { id: 'p1-post', until: '2026-05-31' })
    expect(planOn(rows, 'moveStore', move)).toMatchObject({ ok: false, problem: { place: 'post' } })
  })
})

describe('what a plan changes', () => {
  test('each part of the file is entered, put right and taken away', () => {
    enter(rows, 'addLicence', licence)
    enter(rows, 'changeLicence', { id: 'l1', kind: '执业药师注册证', issuedOn: '2026-06-01', until: '2031-05-31', note: '延续' })
    enter(rows, 'recordRegistration', status)
    enter(rows, 'recordCommitment', letter)
    enter(rows, 'addAttachment', { id: 'x1', institution: 'i1', of: 'people/p1', name: '承诺书.pdf', type: 'application/pdf', bytes: 20, content: 'a'.repeat(64), addedOn: '2026-06-15' })
    enter(rows, 'changeCommitment', { id: 'k1', signedOn: '2025-03-29', paper: 'x1' })
    enter(rows, 'recordTalk', talk)
    enter(rows, 'changeTalk', { id: 't1', decision: null, heldOn: '2026-04-01', heldBy: '店长', summary: '提醒' })
    enter(rows, 'recordTraining', training)
    enter(rows, 'changeTraining', { id: 'n1', heldOn: '2026-05-07', topic: '条例学习', people: [{ person: 'p2', score: 60 }] })
    expect(rows.get('licences/l1')).toMatchObject({ until: '2031-05-31', rev: 2 })
    expect(rows.get('registrations/s1')).toMatchObject({ status: 'suspended', decision: 'd1' })
    expect(rows.get('commitments/k1')).toMatchObject({ signedOn: '2025-03-29', paper: 'x1', rev: 2 })
    expect(rows.get('talks/t1')).toMatchObject({ decision: null, summary: '提醒', person: 'p1' })
    expect(rows.get('trainings/n1')).toMatchObject({ people: [{ person: 'p2', score: 60 }], institution: 'i1' })
    for (const [name, id] of [['removeLicence', 'l1'], ['removeRegistration', 's1'], ['removeCommitment', 'k1'], ['removeTalk', 't1'], ['removeTraining', 'n1']] as const) enter(rows, name, { id })
    for (const table of ['licences', 'registrations', 'commitments', 'talks', 'trainings'] as const) expect(all(rows, table)).toEqual([])
  })

  test('moving: one post ends, the next begins the day after, the file goes along', () => {
    enter(rows, 'moveStore', move)
    expect(rows.get('posts/p1-post')).toMatchObject({ until: '2026-06-30' })
    expect(rows.get('posts/p1-next')).toMatchObject({ institution: 'i2', person: 'p1', from: '2026-07-01', until: null })
    expect(rows.get('people/p1')).toMatchObject({ institution: 'i2', rev: 2 })
  })

  test('moving while something keeps the person here leaves the file here', () => {
    enter(rows, 'moveStore', { ...move, home: false })
    expect(rows.get('people/p1')).toMatchObject({ institution: 'i1', rev: 1 })
  })
})
