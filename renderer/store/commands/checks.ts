import type { Problem } from '../../../shared/model/problem'
import type { InstitutionRow, TableName } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'
import type { Day } from '../../../shared/time/day'
import type { RowsRead } from './definition'

/** What a row of each table is called. */
export const NAMES: Readonly<Record<TableName, string>> = {
  institutions: '机构', people: '人员', posts: '岗位', decisions: '处理通知书', amendments: '变更', restorations: '记分修复',
  measures: '机构处理', resumptions: '资格恢复', ruleFiles: '规则文件', attachments: '附件',
  licences: '证照', registrations: '登记备案状态', commitments: '承诺书', talks: '谈话', trainings: '培训', priorNotices: '事先告知', handlings: '处理记录', agreements: '医保协议', principals: '主要负责人',
  meta: '设置',
}

/** Ids are made once and never changed: a second row under the same id would replace the first. */
export const taken = (rows: RowsRead, table: TableName, id: string, place = 'id'): Problem | null =>
  rows.get(table, id) ? { place, sentence: `${NAMES[table]}：编号“${id}”已经用过，没有保存。` } : null

export const noInstitution = (id: string, place = 'institution'): Problem => ({ place, sentence: `机构：没有找到编号为“${id}”的机构，请先登记机构。` })
export const noPerson = (id: string, place = 'person'): Problem => ({ place, sentence: `人员：没有找到编号为“${id}”的人员，请先登记人员。` })

export const unknownInstitution = (rows: RowsRead, id: string, place?: string): Problem | null => (rows.get('institutions', id) ? null : noInstitution(id, place))
export const unknownPerson = (rows: RowsRead, id: string, place?: string): Problem | null => (rows.get('people', id) ? null : noPerson(id, place))

/** More than the full points of a year is a slip of the pen; points outside a band are the agency's, and taken. */
export const overCap = (
  points: number, institution: InstitutionRow, on: Day, rules: Rules, at: { place: string; label: string },
): Problem | null => {
  const cap = rules.cap(institution.packs, on)
  return points <= cap ? null : { place: at.place, sentence: `${at.label}：满分为 ${cap} 分，不能记 ${points} 分。` }
}
