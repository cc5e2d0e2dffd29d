import { appeal, notice, type Notice, type Place, resumption, restoration, revocation, type SampleEvent, variation } from './event'
import { pharmacy } from './institutions'

const place: Place = { institution: pharmacy.id, region: pharmacy.region, series: '淄医保处' }
const given = (it: Notice): SampleEvent => notice(place, it)

/** 第十七条（一）: the agency had the institution pay a contractual penalty. */
const breach = { circumstance: '17-1', by: 'agreement' } as const
/** 第十八条（一）: an administrative penalty under articles 38 and 39 of the regulation. */
const penalty = { circumstance: '18-1', by: 'penalty' } as const
/** 第十九条（一）: settled in the name of somebody not registered. */
const impersonation = { circumstance: '19-1', by: 'agreement' } as const

type Kind = typeof breach | typeof penalty | typeof impersonation
type Rest = Omit<Notice, 'by' | 'item'> & { responsibility: Notice['item']['responsibility']; points: number }

const scored = ({ circumstance, by }: Kind, { responsibility, points, ...rest }: Rest): SampleEvent =>
  given({ ...rest, by, item: { circumstance, responsibility, points } })

/** Suspended by a single nine, the way back by application (第二十四、三十六条); her day to apply has passed. */
const zeng = [
  scored(impersonation, {
    no: 27, person: 'zeng-shufen', on: '2026-04-22', noticeOn: '2026-04-24', received: '2026-04-29', responsibility: 'primary', points: 9,
    amounts: [86000, 21500], printed: { kind: 'suspend', from: '2026-05-04', until: '2026-07-03', months: 2 },
  }),
]

/** Suspended by a cumulative ten, shortened by a restoration (第三十五条); his day to apply is still ahead. */
const shan = [
  scored(penalty, { no: 15, person: 'shan-liqun', on: '2026-03-12', noticeOn: '2026-03-13', received: '2026-03-17', responsibility: 'general', points: 4, amounts: [62000, 7000] }),
  scored(penalty, { no: 31, person: 'shan-liqun', on: '2026-05-11', noticeOn: '2026-05-12', received: '2026-05-15', responsibility: 'primary', points: 6, amounts: [118000, 36000] }),
  restoration(place, 'shan-liqun', '2026-06-05', 'publicity', 1),
]

/** Decided, and to be served after the demonstration day: the suspension is to come. */
const xie = [
  scored(breach, { no: 16, person: 'xie-wenjuan', on: '2026-03-16', noticeOn: '2026-03-17', received: '2026-03-19', responsibility: 'primary', points: 3 }),
  scored(penalty, { no: 38, person: 'xie-wenjuan', on: '2026-06-09', noticeOn: '2026-06-12', received: '2026-06-17', responsibility: 'primary', points: 6, amounts: [74000, 15800] }),
]

/** The suspension is over, the assessment was not passed: still suspended (第三十六条). */
const qiu = [
  scored(breach, { no: 12, person: 'qiu-jianguo', on: '2026-02-26', noticeOn: '2026-02-27', received: '2026-03-02', responsibility: 'primary', points: 3 }),
  scored(penalty, { no: 21, person: 'qiu-jianguo', on: '2026-04-01', noticeOn: '2026-04-02', received: '2026-04-08', responsibility: 'primary', points: 6, amounts: [91000, 12400] }),
  resumption(place, 'qiu-jianguo', '2026-05-12', 'failed'),
]

/** Terminated by a cumulative twelve (第二十四条（五）). */
const yuchi = [
  scored(penalty, { no: 4, person: 'yuchi-min', on: '2026-01-15', noticeOn: '2026-01-16', received: '2026-01-20', responsibility: 'general', points: 4, amounts: [57000, 6200] }),
  scored(impersonation, { no: 13, person: 'yuchi-min', on: '2026-02-27', noticeOn: '2026-03-02', received: '2026-03-05', responsibility: 'important', points: 8, amounts: [103000, 28600] }),
]

/** Terminated a year ago; the bar is over since 2026-06-05. */
const zha = [
  scored(penalty, { no: 9, person: 'zha-yuqin', on: '2025-04-22', noticeOn: '2025-04-23', received: '2025-04-25', responsibility: 'important', points: 5, amounts: [66000, 9100] }),
  scored(impersonation, { no: 17, person: 'zha-yuqin', on: '2025-05-28', noticeOn: '2025-06-03', received: '2025-06-05', responsibility: 'general', points: 7, amounts: [54000, 17300] }),
]

/** One notice revoked, one varied (第三十八、四十一条): four points are left. */
const ren = [
  scored(breach, { no: 6, person: 'ren-xiuying', on: '2026-01-22', noticeOn: '2026-01-23', received: '2026-01-27', responsibility: 'primary', points: 3 }),
  appeal(place, { person: 'ren-xiuying', decision: [6, 2026], on: '2026-02-03' }),
  revocation(place, { person: 'ren-xiuying', decision: [6, 2026], on: '2026-03-10' }),
  scored(penalty, { no: 24, person: 'ren-xiuying', on: '2026-04-14', noticeOn: '2026-04-15', received: '2026-04-17', responsibility: 'important', points: 5, amounts: [71000, 8300] }),
  appeal(place, { person: 'ren-xiuying', decision: [24, 2026], on: '2026-04-24' }),
  variation(place, { person: 'ren-xiuying', decision: [24, 2026], on: '2026-05-20' }, 4),
]

/** The notice gives seven points where the rules give four to six: a difference, with the window to appeal open. */
const ge = [
  scored(penalty, { no: 36, person: 'ge-yongqiang', on: '2026-06-04', noticeOn: '2026-06-05', received: '2026-06-09', responsibility: 'primary', points: 7, amounts: [59000, 11200] }),
]

/** Eight points this year, one short of a suspension; an old decision lies before the first day of the rules. */
const hua = [
  scored(breach, { no: 3, person: 'hua-zhendong', on: '2025-03-20', noticeOn: '2025-03-21', received: '2025-03-25', responsibility: 'important', points: 2 }),
  scored(penalty, { no: 19, person: 'hua-zhendong', on: '2026-03-24', noticeOn: '2026-03-25', received: '2026-03-27', responsibility: 'important', points: 5, amounts: [68000, 7900] }),
  scored(breach, { no: 33, person: 'hua-zhendong', on: '2026-05-18', noticeOn: '2026-05-19', received: '2026-05-21', responsibility: 'primary', points: 3 }),
]

export const pharmacyEvents: readonly SampleEvent[] = [zeng, shan, xie, qiu, yuchi, zha, ren, ge, hua].flat()
