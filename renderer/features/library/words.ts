import type { InstitutionRow } from '../../../shared/model/rows'
import type { Held } from '../../../shared/model/library'
import { sayDay } from '../../../shared/rules/say'
import type { Pack } from '../../../shared/rules/schema'
import { type Day, daysBetween } from '../../../shared/time/day'

/** GB/T 2260: the first two digits of a region. */
const PROVINCES: Readonly<Record<string, string>> = {
  11: '北京市', 12: '天津市', 13: '河北省', 14: '山西省', 15: '内蒙古自治区', 21: '辽宁省', 22: '吉林省', 23: '黑龙江省', 31: '上海市', 32: '江苏省',
  33: '浙江省', 34: '安徽省', 35: '福建省', 36: '江西省', 37: '山东省', 41: '河南省', 42: '湖北省', 43: '湖南省', 44: '广东省', 45: '广西壮族自治区',
  46: '海南省', 50: '重庆市', 51: '四川省', 52: '贵州省', 53: '云南省', 54: '西藏自治区', 61: '陕西省', 62: '甘肃省', 63: '青海省', 64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
}

/** `山东省`, or `山东省 370300` for a part of it. */
export const sayRegion = (region: string): string => {
  const province = PROVINCES[region.slice(0, 2)]
  if (!province) return region === '000000' ? '全国' : region
  return region.endsWith('0000') ? province : `${province} ${region}`
}

/** Days before its end from which on the end of a pack is said. */
const EARLY = 60

/** How a pack stands on the day: `warn` where something has to be done about it. */
export const sayStanding = ({ effectiveFrom, effectiveTo }: Pack, today: Day): { says: string; warn: boolean } => {
  if (today < effectiveFrom) return { says: '尚未施行', warn: false }
  if (effectiveTo === null) return { says: '施行中', warn: false }
  const left = daysBetween(today, effectiveTo)
  if (left < 0) return { says: '已到期', warn: true }
  if (left === 0) return { says: '今日到期', warn: true }
  return left <= EARLY ? { says: `还有 ${left} 天到期`, warn: true } : { says: '施行中', warn: false }
}

export const sayTerm = ({ effectiveFrom, effectiveTo }: Pack): string =>
  `${sayDay(effectiveFrom)}起${effectiveTo ? `，至 ${sayDay(effectiveTo)}` : '，没有写明截止日'}`

export const sayOrigin = ({ row, covers }: Held<unknown>): string => {
  if (!row) return '随程序提供'
  return `${row.adoptedOn} ${row.published === undefined ? '导入' : '采用，经办机构发布'}${covers ? '，代替原有的版本' : ''}`
}

export const usersOf = (pack: string, institutions: readonly InstitutionRow[]): InstitutionRow[] => institutions.filter(({ packs }) => packs.includes(pack))

export const namesOf = (institutions: readonly InstitutionRow[]): string => institutions.map(({ name }) => name).join('、')
