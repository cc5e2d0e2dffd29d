import { answerReason, outcomeWords } from '../../../../shared/model/appeals'
import { type DeskFile, scoreOf } from '../../../../shared/model/desk-file'
import type { AttachmentRow, PostRow } from '../../../../shared/model/rows'
import { statusWords } from '../../../../shared/rules/say'
import type { Day } from '../../../../shared/time/day'
import { decisionName } from '../desk/decisions'
import { ledgerOf } from '../history/ledger'
import { institutionName, institutionOf, type Known, packAt } from '../../../../shared/model/known'

export const lifeKinds = {
  post: '岗位', notice: '通知书', amendment: '变更与申诉', institution: '机构处理', restoration: '记分修复', resumption: '资格恢复',
  registration: '登记备案状态', licence: '证照', commitment: '承诺书', talk: '谈话', training: '培训', paper: '附件',
} as const
export type LifeKind = keyof typeof lifeKinds

/** One thing that happened on one day, in words; `more` says the rest of it. */
export type Moment = { key: string; on: Day; kind: LifeKind; words: string; more: string }

const postMoments = (known: Known, post: PostRow): Moment[] => {
  const at = institutionOf(known, post.institution)
  const role = (at ? packAt(known, at, known.today) : known.pack).pack.vocabulary.roles[post.role]
  const more = [institutionName(known, post.institution), post.department, post.title].filter(Boolean).join('　')
  const begun: Moment = { key: `${post.id}:from`, on: post.from, kind: 'post', words: `到岗：${role}`, more }
  return post.until ? [begun, { ...begun, key: `${post.id}:until`, on: post.until, words: `离岗：${role}` }] : [begun]
}

const leaving = ({ file: { person } }: Known): Moment[] =>
  person.leftOn ? [{ key: 'left', on: person.leftOn, kind: 'post', words: '离职', more: '最后一个工作日' }] : []

const RECORDED = { notice: 'notice', restoration: 'restoration', resumption: 'resumption', institution: 'institution' } as const

/** What the ledger tells at length, in one line. */
const ledgerMoments = (known: Known): Moment[] =>
  ledgerOf(known).map((it) => ({
    key: it.key, on: it.on, kind: RECORDED[it.kind],
    words: [it.kind === 'notice' ? `处理通知书 ${it.title}` : it.title, it.amount && `${it.amount} 分`].filter(Boolean).join('，'),
    more: [it.came, it.kind === 'institution' ? '' : it.institution].filter(Boolean).join('　'),
  }))

const amended = { variation: '被变更', revocation: '被撤销', appeal: '提出申诉' } as const

const amendmentMoments = (known: Known): Moment[] =>
  known.file.amendments.flatMap((it): Moment[] => {
    const about = decisionName(known, it.decision)
    const { answer } = it
    return [
      { key: it.id, on: it.on, kind: 'amendment', words: `${it.kind === 'appeal' ? '对' : ''}${about}${amended[it.kind]}`, more: it.points === null ? '' : `改记 ${it.points} 分` },
      ...(answer ? [{ key: `${it.id}:answer`, on: answer.on, kind: 'amendment' as const, words: `对${about}的申诉，告知结果：${outcomeWords[answer.outcome]}`, more: answerReason(answer) }] : []),
    ]
  })

const licenceMoments = ({ licences }: DeskFile, today: Day): Moment[] =>
  licences.flatMap(({ id, kind, issuedOn, until, note }) => [
    ...(issuedOn ? [{ key: `${id}:issued`, on: issuedOn, kind: 'licence' as const, words: `${kind}发证`, more: [until && `有效期至 ${until}`, note].filter(Boolean).join('　') }] : []),
    ...(until && until < today ? [{ key: `${id}:over`, on: until, kind: 'licence' as const, words: `${kind}到期`, more: '' }] : []),
  ])

const deskMoments = (known: Known, desk: DeskFile): Moment[] => {
  const { id } = known.file.person
  const about = (decision: string | null): string => decisionName(known, decision)
  return [
    ...licenceMoments(desk, known.today),
    ...desk.registrations.map((it): Moment => ({
      key: it.id, on: it.on, kind: 'registration', words: `登记备案状态改为${statusWords[it.status]}`, more: [about(it.decision), it.note].filter(Boolean).join('　'),
    })),
    ...desk.commitments.map((it): Moment => ({ key: it.id, on: it.signedOn, kind: 'commitment', words: '签署承诺书', more: '' })),
    ...desk.talks.map((it): Moment => ({ key: it.id, on: it.heldOn, kind: 'talk', words: `${it.heldBy}谈话`, more: [it.summary, about(it.decision)].filter(Boolean).join('　') })),
    ...desk.trainings.map((it): Moment => {
      const score = scoreOf(it, id)
      return { key: it.id, on: it.heldOn, kind: 'training', words: `参加培训：${it.topic}`, more: score === null ? '' : `考试 ${score} 分` }
    }),
  ]
}

const paperMoments = (papers: readonly AttachmentRow[]): Moment[] =>
  papers.map((it) => ({ key: it.id, on: it.addedOn, kind: 'paper', words: `添加附件：${it.name}`, more: '' }))

/** The whole history of a person on one line, newest first; what is only to come is left out. */
export const lifeOf = (known: Known, desk: DeskFile, papers: readonly AttachmentRow[]): Moment[] =>
  [
    ...known.file.posts.flatMap((it) => postMoments(known, it)), ...leaving(known), ...ledgerMoments(known), ...amendmentMoments(known),
    ...deskMoments(known, desk), ...paperMoments(papers),
  ]
    .filter((it) => it.on <= known.today)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))

/** The kinds that occur, with how often. */
export const kindsIn = (moments: readonly Moment[]): { kind: LifeKind; count: number }[] =>
  (Object.keys(lifeKinds) as LifeKind[]).map((kind) => ({ kind, count: moments.filter((it) => it.kind === kind).length })).filter(({ count }) => count > 0)
