import type { CommandName } from '../store/commands/all'
import type { SampleEvent } from './event'
import { clinic, pharmacy } from './institutions'
import { sampleId } from './person'

type At = { id: string }
type Row<Name extends CommandName> = Extract<SampleEvent, { name: Name }>['args']

/** Entered on the day the file was set up, where the paper is older. */
const set = '2025-03-10'
const entered = (on: string): string => (on < set ? set : on)

const licence = ({ id }: At, key: string, number: number, kind: string, issuedOn: string, until: string | null): SampleEvent => ({
  day: entered(issuedOn), name: 'addLicence',
  args: { id: `${sampleId(key)}-licence-${number}`, institution: id, person: sampleId(key), kind, issuedOn, until, note: '' },
})

const registered = ({ id }: At, key: string, on: string, status: Row<'recordRegistration'>['status'], decision: string | null): SampleEvent => ({
  day: on, name: 'recordRegistration',
  args: { id: `${sampleId(key)}-registered-${on}`, institution: id, person: sampleId(key), on, status, decision, note: '' },
})

const letter = ({ id }: At, key: string, signedOn: string): SampleEvent => ({
  day: entered(signedOn), name: 'recordCommitment', args: { id: `${sampleId(key)}-commitment`, institution: id, person: sampleId(key), signedOn, paper: null },
})

const talk = ({ id }: At, key: string, heldOn: string, heldBy: string, decision: string, summary: string): SampleEvent => ({
  day: heldOn, name: 'recordTalk',
  args: { id: `${sampleId(key)}-talk-${heldOn}`, institution: id, person: sampleId(key), decision, heldOn, heldBy, summary },
})

const training = ({ id }: At, heldOn: string, topic: string, scores: Readonly<Record<string, number | null>>): SampleEvent => ({
  day: heldOn, name: 'recordTraining',
  args: { id: `${id}-training-${heldOn}`, institution: id, heldOn, topic, people: Object.entries(scores).map(([key, score]) => ({ person: sampleId(key), score })) },
})

/** On the demonstration day: one is over, others end in 5, 25, 55 and 85 days, one never. */
const licences = [
  licence(pharmacy, 'zeng-shufen', 1, '执业药师职业资格证书', '2008-10-20', null),
  licence(pharmacy, 'zeng-shufen', 2, '执业药师注册证', '2021-09-09', '2026-09-08'),
  licence(pharmacy, 'shan-liqun', 1, '执业药师注册证', '2021-08-10', '2026-08-09'),
  licence(pharmacy, 'ren-xiuying', 1, '执业药师注册证', '2021-07-11', '2026-07-10'),
  licence(pharmacy, 'zhao-jie', 1, '执业药师注册证', '2021-06-21', '2026-06-20'),
  licence(pharmacy, 'wang-haiyan', 1, '执业药师注册证', '2021-06-02', '2026-06-01'),
  licence(pharmacy, 'li-zhigang', 1, '执业药师注册证', '2024-01-15', '2029-01-14'),
  licence(clinic, 'gao-hongxia', 1, '护士执业证书', '2021-07-09', '2026-07-08'),
  licence(clinic, 'sun-chun', 1, '医师执业证书', '2014-03-05', null),
]

/** Set as the notices asked; for one of them not yet. */
const registrations = [
  registered(pharmacy, 'zeng-shufen', '2026-04-30', 'suspended', `${pharmacy.id}-2026-27`),
  registered(pharmacy, 'yuchi-min', '2026-03-06', 'terminated', `${pharmacy.id}-2026-13`),
  registered(clinic, 'miao-guodong', '2026-06-15', 'suspended', `${clinic.id}-2026-17`),
]

const letters = [
  ...['zeng-shufen', 'shan-liqun', 'xie-wenjuan', 'qiu-jianguo', 'yuchi-min', 'zha-yuqin', 'ge-yongqiang', 'hua-zhendong'].map((key) => letter(pharmacy, key, '2025-03-28')),
  ...['tong-zhiyuan', 'miao-guodong', 'sun-chun', 'narenhua', 'bayaer', 'moqi-lin'].map((key) => letter(clinic, key, '2025-04-02')),
]

const talks = [
  talk(pharmacy, 'zeng-shufen', '2026-04-30', '周敏', `${pharmacy.id}-2026-27`, '宣读处理通知书，讲解冒名结算的后果。本人承认核对不严，表示今后逐人核对参保凭证。'),
  talk(clinic, 'narenhua', '2026-03-23', '刘建军', `${clinic.id}-2026-6`, '对照细则逐条说明记分原因，本人无异议。'),
]

const trainings = [
  training(pharmacy, '2026-05-06', '医保基金使用监督管理条例与处方审核', { 'zeng-shufen': null, 'shan-liqun': null, 'zhao-jie': null, 'zhou-dayong': null }),
  training(clinic, '2026-05-20', '支付资格管理实施细则学习考试', { narenhua: 82, 'moqi-lin': 88, 'gao-hongxia': 93, bayaer: 71 }),
]

/** The files of some people of both institutions. */
export const fileEvents: readonly SampleEvent[] = [licences, registrations, letters, talks, trainings].flat()
