import type { TrainingRow } from '../../../../shared/model/rows'
import type { Day } from '../../../../shared/time/day'
import { typedDay } from '../../../ui/form/typed-day'
import type { Read } from '../../../store/use-draft'

/** `scores` are typed, by person; empty where there was no exam. */
export type TrainingDraft = { heldOn: string; topic: string; people: readonly string[]; scores: Readonly<Record<string, string>> }

export const draftOf = (training: TrainingRow | null, people: readonly string[], today: Day): TrainingDraft =>
  training
    ? {
        heldOn: training.heldOn, topic: training.topic, people: training.people.map(({ person }) => person),
        scores: Object.fromEntries(training.people.map(({ person, score }) => [person, score === null ? '' : String(score)])),
      }
    : { heldOn: today, topic: '', people, scores: {} }

const MOST = 100

/** Null for no exam; undefined for what is no score of 100. */
const scoreIn = (typed: string): number | null | undefined => {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  const score = /^\d{1,3}$/.test(text) ? Number(text) : MOST + 1
  return score <= MOST ? score : undefined
}

const dayTrouble = (text: string, today: Day): { day: Day | null; trouble: string | undefined } => {
  const typed = typedDay(text)
  if (!typed) return { day: null, trouble: '请填写培训日。' }
  if ('sentence' in typed) return { day: null, trouble: typed.sentence }
  return typed.day > today ? { day: null, trouble: '还没有到这一天，请在培训以后登记。' } : { day: typed.day, trouble: undefined }
}

export const scorePlace = (person: string): string => `score.${person}`

/** What the command takes, or what is missing or wrong. */
export const readTraining = ({ heldOn, topic, people, scores }: TrainingDraft, of: { id: string; institution: string; kept: boolean; today: Day }): Read => {
  const { day, trouble } = dayTrouble(heldOn, of.today)
  const read = people.map((person) => ({ person, score: scoreIn(scores[person] ?? '') }))
  const troubles = {
    heldOn: trouble, topic: topic.trim() === '' ? '请填写培训主题。' : undefined, people: people.length === 0 ? '请选择参加的人员。' : undefined,
    ...Object.fromEntries(read.flatMap(({ person, score }) => (score === undefined ? [[scorePlace(person), '成绩应为 0 至 100 的整数，没有考试就空着。']] : []))),
  }
  const attended = read.flatMap(({ person, score }) => (score === undefined ? [] : [{ person, score }]))
  if (!day || Object.values(troubles).some(Boolean)) return { troubles, command: null }
  const filled = { id: of.id, heldOn: day, topic: topic.trim(), people: attended }
  return { troubles, command: (stamp) => (of.kept ? { ...stamp, name: 'changeTraining', args: filled } : { ...stamp, name: 'recordTraining', args: { ...filled, institution: of.institution } }) }
}
