import { appeal, notice, type Notice, type Place, restoration, type SampleEvent } from './event'
import { clinic } from './institutions'
import { sampleId } from './person'

const place: Place = { institution: clinic.id, region: clinic.region, series: '乌医保处' }
const given = (it: Notice): SampleEvent => notice(place, it)

/** A settlement auditor suspended by a single nine; one month is taken off after an exam (五（一）). */
const han = [
  given({
    no: 14, person: 'han-xuemei', on: '2026-05-15', noticeOn: '2026-05-18', received: '2026-05-20', by: 'agreement',
    item: { circumstance: '3-1', responsibility: 'primary', points: 9 },
  }),
  restoration(place, 'han-xuemei', '2026-06-10', 'exam', 2, 82),
]

/** The department suspended: two people with printed months, one found not responsible. */
const department: SampleEvent = {
  day: '2026-04-17',
  name: 'recordInstitutionMeasure',
  args: {
    id: `${clinic.id}-2026-10`, institution: clinic.id, on: '2026-04-17', noticeNo: '乌医保处〔2026〕10号', department: '康复理疗科',
    kind: 'department-suspended', from: '2026-04-20', months: 6,
    people: [
      { person: sampleId('tong-zhiyuan'), responsibility: 'primary', personMonths: 6 },
      { person: sampleId('yue-siyu'), responsibility: 'general', personMonths: 2 },
      { person: sampleId('guo-hongwei'), responsibility: 'none', personMonths: null },
    ],
  },
}

/** Cumulative ten; the notice has the suspension begin on 1 July. */
const miao = [
  given({
    no: 3, person: 'miao-guodong', on: '2026-02-05', noticeOn: '2026-02-06', received: '2026-02-10', by: 'penalty',
    item: { circumstance: '2-1', responsibility: 'general', points: 4 },
  }),
  given({
    no: 17, person: 'miao-guodong', on: '2026-06-08', noticeOn: '2026-06-09', received: '2026-06-12', by: 'penalty',
    item: { circumstance: '2-1', responsibility: 'primary', points: 6 },
    printed: { kind: 'suspend', from: '2026-07-01', until: '2026-09-30', months: 3 },
  }),
]

/** A single twelve: terminated, no new registration within three years. */
const xian = [
  given({
    no: 22, person: 'xian-baoshan', on: '2025-09-08', noticeOn: '2025-09-09', received: '2025-09-10', by: 'penalty',
    item: { circumstance: '4-1', responsibility: 'primary', points: 12 }, amounts: [240000, 97000],
  }),
]

/** Five points, with an appeal not yet answered. */
const sun = [
  given({
    no: 16, person: 'sun-chun', on: '2026-06-02', noticeOn: '2026-06-03', received: '2026-06-05', by: 'penalty',
    item: { circumstance: '2-1', responsibility: 'important', points: 5 },
  }),
  appeal(place, { person: 'sun-chun', decision: [16, 2026], on: '2026-06-11' }),
]

/** Eight points, two restored by an exam. */
const narenhua = [
  given({
    no: 1, person: 'narenhua', on: '2026-01-13', noticeOn: '2026-01-14', received: '2026-01-15', by: 'agreement',
    item: { circumstance: '1-1', responsibility: 'primary', points: 3 },
  }),
  given({
    no: 6, person: 'narenhua', on: '2026-03-18', noticeOn: '2026-03-19', received: '2026-03-20', by: 'penalty',
    item: { circumstance: '2-1', responsibility: 'important', points: 5 },
  }),
  restoration(place, 'narenhua', '2026-05-22', 'exam', 2, 82),
]

const few = [
  given({
    no: 2, person: 'moqi-lin', on: '2026-01-13', noticeOn: '2026-01-14', received: '2026-01-15', by: 'agreement',
    item: { circumstance: '1-1', responsibility: 'important', points: 2 },
  }),
  given({
    no: 7, person: 'bayaer', on: '2026-03-18', noticeOn: '2026-03-19', received: '2026-03-20', by: 'agreement',
    item: { circumstance: '1-1', responsibility: 'general', points: 1 },
  }),
  given({
    no: 11, person: 'wuyunqimuge', on: '2026-04-22', noticeOn: '2026-04-23', received: '2026-04-24', by: 'agreement',
    item: { circumstance: '1-2', responsibility: 'primary', points: 3 },
  }),
]

export const clinicEvents: readonly SampleEvent[] = [han, department, miao, xian, sun, narenhua, few].flat()
