import { readIdNumber } from '../model/id-number'
import { institutionCodeDoubt, personCodeDoubt, roleOfCode } from '../model/medical-code'
import { halfWidth, plainCode, quoted } from '../model/plain-text'
import type { Role } from '../rules/schema'
import type { Day } from '../time/day'
import { isAfter, type Remark, type RowReader, unknownWord } from './row-reader'
import { everyRole, isCitizenCard, roleOfTitle, roleOfWord, type Standing, standingOfWord, wordOfRole } from './words'

/** What is known before a list is read. `role` is for whom the list gives none; `here` is the institution for whom it names none. */
export type Setting = {
  today: Day
  here: string
  institutions: readonly { id: string; code: string; name: string }[]
  role: Role | null
}

/** A line of the list as it would be taken over. What has a fault cannot be; what is doubtful can. */
export type StaffLine = {
  line: number
  person: { name: string; code: string | null; institution: string }
  identity: { idKind: string | null; idNumber: string | null; phone: string | null; licenceNo: string | null }
  post: { role: Role | null; title: string; department: string; from: Day; until: Day | null }
  licenceUntil: Day | null
  standing: Standing | null
  faults: Remark[]
  warnings: Remark[]
}

const LONGEST = { name: 60, title: 60, department: 60, number: 60, kind: 60 }

const nameOf = (row: RowReader): string => {
  const name = row.text('name', LONGEST.name)
  const plain = /\p{Script=Han}/u.test(name) ? halfWidth(name).replaceAll(' ', '') : halfWidth(name)
  if (plain === '' && !row.faults.some((it) => it.field === 'name')) row.fault('name', '没有填写姓名')
  if (/\d/.test(plain)) row.warn('name', `${quoted(plain)}里有数字，请核对`)
  return plain
}

const idNumberOf = (row: RowReader, kind: string, today: Day): string | null => {
  const cell = row.cell('idNumber')
  if (!row.has('idNumber')) return null
  if (kind !== '' && !isCitizenCard(kind)) return plainCode(row.digits('idNumber', LONGEST.number)) || null
  const written = typeof cell === 'number' ? cell : row.text('idNumber', LONGEST.number)
  if (written === '') return null
  const { number, doubts } = readIdNumber(written, today)
  for (const doubt of doubts) row.warn('idNumber', doubt)
  return number
}

/** By the word for it; else by the code, what is known of the whole list, or the title, the surest first. */
const roleOf = (row: RowReader, code: string, title: string, given: Role | null): Role | null => {
  const word = row.text('role', LONGEST.kind)
  const role = word === '' ? null : roleOfWord(word)
  if (role !== null) return role
  const known = roleOfCode(code) ?? given
  const supposed = known ?? roleOfTitle(title)
  if (supposed === null) row.fault('role', word === '' ? `没有填写岗位，应为：${everyRole()}` : unknownWord(word, everyRole()))
  else if (word !== '') row.warn('role', `${quoted(word)}不认识，暂定为${wordOfRole(supposed)}`)
  else if (known === null) row.warn('role', `没有填写岗位，按职称${quoted(title)}暂定为${wordOfRole(supposed)}`)
  return supposed
}

const codeOf = (row: RowReader): string => plainCode(row.digits('code', LONGEST.number))

const phoneOf = (row: RowReader): string | null => {
  const phone = halfWidth(row.digits('phone', LONGEST.number)).replaceAll(' ', '')
  if (phone !== '' && !/^(\+?86-?)?1[3-9]\d{9}$|^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$/.test(phone)) row.warn('phone', `${quoted(phone)}不像电话号码，请核对`)
  return phone || null
}

const institutionOf = (row: RowReader, { here, institutions }: Setting): string => {
  const code = plainCode(row.text('institutionCode', LONGEST.number))
  const name = row.text('institutionName', 200)
  const found = institutions.find((it) => (code === '' ? it.name === name : plainCode(it.code) === code))
  if (found || (code === '' && name === '')) return found?.id ?? here
  const doubt = code === '' ? null : institutionCodeDoubt(code)
  if (doubt !== null) row.warn('institutionCode', doubt)
  if (code === '') row.warn('institutionName', `${quoted(name)}不是本机登记的机构，将登记在当前机构`)
  else row.fault('institutionCode', `${quoted(code)}不是本机登记的机构`)
  return here
}

const standingOf = (row: RowReader): Standing | null => {
  const word = row.text('standing', LONGEST.kind)
  const standing = word === '' ? null : standingOfWord(word)
  if (word !== '' && standing === null) row.warn('standing', `${quoted(word)}不认识，没有采用`)
  return standing
}

const termOf = (row: RowReader, standing: Standing | null, today: Day): { from: Day; until: Day | null } => {
  const [from, until] = [row.day('from'), row.day('until')]
  const assumed = isAfter(today, until.day) && until.day ? until.day : today
  if (isAfter(from.day, until.day)) row.fault('until', `${until.day} 早于任职起始日 ${from.day}`)
  if (from.day === null && from.fault === null) row.warn('from', `没有任职起始日，暂按 ${assumed} 登记`)
  if (standing === 'left' && until.day === null && until.fault === null) row.warn('standing', '已经离开，但没有任职截止日')
  return { from: from.day ?? assumed, until: until.day }
}

/** Checks one row. Everything is read even where something is at fault, so that a row is corrected once. */
export const staffLine = (row: RowReader, setting: Setting): StaffLine => {
  const name = nameOf(row)
  const idKind = row.text('idKind', LONGEST.kind)
  const idNumber = idNumberOf(row, idKind, setting.today)
  const code = codeOf(row)
  const title = row.text('title', LONGEST.title)
  const role = roleOf(row, code, title, setting.role)
  const doubt = code === '' ? null : personCodeDoubt(code, role)
  if (doubt !== null) row.warn('code', doubt)
  if (!row.has('idNumber') && code === '') row.warn(null, '证件号码和医保代码都没有填写，无法与已登记的人员核对')
  const standing = standingOf(row)
  const licence = row.day('licenceUntil').day
  if (isAfter(setting.today, licence)) row.warn('licenceUntil', `执业证书已于 ${licence} 到期`)
  return {
    line: row.line,
    person: { name, code: code || null, institution: institutionOf(row, setting) },
    identity: { idKind: idKind || null, idNumber, phone: phoneOf(row), licenceNo: plainCode(row.digits('licenceNo', LONGEST.number)) || null },
    post: { role, title, department: row.text('department', LONGEST.department), ...termOf(row, standing, setting.today) },
    licenceUntil: licence,
    standing,
    faults: row.faults,
    warnings: row.warnings,
  }
}
