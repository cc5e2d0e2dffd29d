import type { ArgsOf } from '../store/commands/all'
import type { SampleEvent } from './event'
import { clinic, pharmacy } from './institutions'
import { sampleId } from './person'

const agreement = (day: string, args: ArgsOf<'recordAgreement'>): SampleEvent => ({ day, name: 'recordAgreement', args })
const handling = (args: Omit<ArgsOf<'recordHandling'>, 'id' | 'institution'>): SampleEvent => ({
  day: args.on, name: 'recordHandling', args: { id: `${clinic.id}-handling-${args.on}`, institution: clinic.id, ...args },
})

/** The pharmacy's runs to the end of the year; the clinic's ends within thirty days of the demonstration day. */
const agreements: readonly SampleEvent[] = [
  agreement('2025-03-04', { id: `${pharmacy.id}-agreement`, institution: pharmacy.id, number: '淄医保协〔2025〕示例118号', from: '2025-01-01', until: '2026-12-31', settlement: '03-31' }),
  agreement('2025-07-14', { id: `${clinic.id}-agreement`, institution: clinic.id, number: '乌医保协〔2025〕示例42号', from: '2025-07-15', until: '2026-07-14', settlement: '03-15' }),
]

const principals: readonly SampleEvent[] = [
  { day: '2025-03-04', name: 'recordPrincipal', args: { id: `${pharmacy.id}-principal-1`, institution: pharmacy.id, name: '宋长河', person: null, from: '2016-05-10', note: '设立时' } },
  { day: '2025-03-05', name: 'recordPrincipal', args: { id: `${pharmacy.id}-principal-2`, institution: pharmacy.id, name: '曾淑芬', person: sampleId('zeng-shufen'), from: '2021-03-01', note: '许可证变更' } },
  { day: '2025-03-05', name: 'recordPrincipal', args: { id: `${clinic.id}-principal`, institution: clinic.id, name: '缪国栋', person: sampleId('miao-guodong'), from: '2015-09-01', note: '' } },
]

/** With the third the institution has had as many in the year as make 内蒙古 三（一）2. */
const handlings: readonly SampleEvent[] = [
  handling({ on: '2026-02-04', kind: 'talked', noticeNo: '乌医保约〔2026〕5号', amount: null, words: '门诊处方与诊断不符，约谈负责人' }),
  handling({ on: '2026-04-15', kind: 'rectify', noticeNo: '乌医保改〔2026〕11号', amount: null, words: '康复项目记录不全，限期整改' }),
  handling({ on: '2026-06-03', kind: 'recovered', noticeNo: '乌医保追〔2026〕19号', amount: 4260, words: '重复收取针灸费，追回违规费用' }),
]

const file = `${clinic.id}-prior-2026-23`

/** A notice of facts and reasons about two people, with two days left to answer and one statement made. */
const prior: readonly SampleEvent[] = [
  {
    day: '2026-06-10',
    name: 'recordPriorNotice',
    args: {
      id: file, institution: clinic.id, noticeNo: '乌医保告〔2026〕23号', on: '2026-06-09', received: '2026-06-10', answerBy: '2026-06-17', by: 'agreement',
      inspection: '2026 年第二季度协议稽核', amount: 36800,
      facts: '2026 年 1 月至 4 月，部分中医理疗项目的治疗记录与结算清单不一致，涉及 27 人次、36800 元。',
      reasons: '违反医疗保障服务协议关于如实记录和申报的约定，拟要求支付违约金，并对负有责任的人员认定责任。',
      people: [
        { person: sampleId('bayaer'), circumstance: '1-1', responsibility: 'primary', points: 3, amount: 21400 },
        { person: sampleId('gao-hongxia'), circumstance: '1-1', responsibility: 'general', points: 1, amount: 15400 },
      ],
    },
  },
  {
    day: '2026-06-11',
    name: 'recordSaying',
    args: { file, said: { id: `${file}-1`, kind: 'evidence', on: '2026-06-11', person: null, responsibility: null, words: '已提供 1 月至 4 月理疗登记本、排班表和收费清单复印件共 41 页。' } },
  },
  {
    day: '2026-06-12',
    name: 'recordSaying',
    args: {
      file, said: { id: `${file}-2`, kind: 'defence', on: '2026-06-12', person: sampleId('gao-hongxia'), responsibility: null, words: '所涉 15400 元的项目由他人执行，本人只按医嘱录入收费，没有参与治疗记录。' },
    },
  },
  {
    day: '2026-06-12',
    name: 'recordGround',
    args: { file, ground: { id: `${file}-3`, kind: 'leniency', adjustment: null, person: sampleId('bayaer'), words: '接受稽核当日如实说明，并于 6 月 11 日主动退回涉及本人的费用。' } },
  },
]

export const institutionDesk: readonly SampleEvent[] = [agreements, principals, handlings, prior].flat()
