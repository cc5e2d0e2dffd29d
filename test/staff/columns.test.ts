import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../shared/staff/columns'
import { type Field, fields, fieldWord, headings } from '../../shared/staff/fields'
import { meaningOf, plainHeading } from '../../shared/staff/heading'
import { tableOfAnswer } from '../../shared/staff/platform-answer'
import { staffTable } from '../../shared/staff/staff-table'
import type { Table } from '../../shared/staff/table'
import { checked, faultsOf } from './lists'
import { idNumber } from './numbers'

const fieldsOf = (table: Table): (Field | null)[] => columnsOf(table).columns.map((it) => it.field)
const meaning = (text: string): unknown => meaningOf(plainHeading(text))

describe('表头', () => {
  it('gives no heading two meanings', () => {
    const all = fields.flatMap((field) => headings[field].map((it) => [plainHeading(it), field] as const))
    const twice = all.filter(([word, field], at) => all.some(([other, of], place) => place !== at && other === word && of !== field))
    expect(twice).toEqual([])
  })

  it.each([
    ['＊姓　名', 'name', 'sure'], ['证件号码（必填）', 'idNumber', 'sure'], ['国家医保\n编码：', 'code', 'sure'], ['执业证书有效期至', 'licenceUntil', 'sure'],
    ['医师执业证书编号', 'licenceNo', 'likely'], ['本人联系电话号码', 'phone', 'likely'], ['性别', null, 'sure'], ['执业医疗机构名称', null, 'sure'], ['员工姓名全称', 'name', 'likely'],
  ])('%s', (text, field, confidence) => {
    expect(meaning(text)).toEqual({ field, confidence })
  })

  it.each(['', '血型', '2026年人员一览表说明文字很长很长很长姓名', 3, null])('%s is unknown', (text) => {
    expect(meaningOf(plainHeading(text))).toBeNull()
  })

  it('survives columns in any order', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...fields], { minLength: 2 }), (order) => {
      expect(fieldsOf([['某店人员'], [], order.map((it) => fieldWord[it])])).toEqual(order)
      expect(fieldsOf(staffTable([], order))).toEqual(order)
    }))
  })

  it('looks into the row above where cells are merged over two rows', () => {
    const table = [['人员表'], ['姓名', '身份证号', '合同', null], [null, null, '起始时间', '截止时间'], ['张三', idNumber(1), '2024-01-01', '长期']]
    expect(columnsOf(table)).toMatchObject({ line: 3, questions: [] })
    expect(fieldsOf(table)).toEqual(['name', 'idNumber', 'from', 'until'])
  })
})

describe('拿不准就问', () => {
  const people = Array.from({ length: 10 }, (_, at) => ['张三', idNumber(at), `1380000000${at}`, '药师', '甲'])

  it('guesses by what stands below, and says so', () => {
    const { columns, questions } = columnsOf([['姓名', '号码一', '号码二', '干什么', '血型'], ...people])
    expect(columns.map((it) => [it.field, it.confidence])).toEqual([['name', 'sure'], ['idNumber', 'guess'], ['phone', 'guess'], ['role', 'guess'], [null, 'sure']])
    expect(questions).toEqual([
      'B 列“号码一”是不是证件号码？', 'C 列“号码二”是不是电话？', 'D 列“干什么”是不是岗位？', 'E 列“血型”不认识，没有采用，请指明是什么或者不用。',
    ])
  })

  it('takes the surer of two columns for one field', () => {
    const { columns, questions } = columnsOf([['医师姓名', '姓名', '身份证号', '紧急联系电话', '电话'], ['a', 'b', idNumber(1), '1', '2']])
    expect(columns.map((it) => it.field)).toEqual(['name', null, 'idNumber', null, 'phone'])
    expect(questions).toContain('D 列“紧急联系电话”也像电话，没有采用，请确认。')
  })

  it('says what is missing', () => {
    expect(columnsOf([['电话', '科室'], ['1', '2']]).questions).toEqual(['没有找到“姓名”一列，请指明。', '没有找到“证件号码”或“医保代码”一列，将无法与已登记的人员核对。'])
  })

  it('follows a person\'s choice before anything else', async () => {
    const table = [['谁', '姓名', '身份证号', '干什么'], ['张三', '李四', idNumber(1), '药师']]
    const { lines } = await checked(table, {}, { fields: new Map([[0, 'name'], [3, 'role']]) })
    expect(lines[0]).toMatchObject({ person: { name: '张三' }, post: { role: 'pharmacist' } })
    const without = await checked([['张三', '药师']], {}, { line: null, fields: new Map([[0, 'name'], [1, 'role']]) })
    expect(without.lines).toMatchObject([{ line: 1, person: { name: '张三' } }])
  })
})

describe('国家编码库的名单', () => {
  const heading = ['医疗机构编码', '医疗机构名称', '医保医生代码', '姓名', '性别', '身份证件类型', '身份证件号码', '人员状态', '合同起始时间', '合同截止时间', '执业证书编码', '执业医疗机构名称', '执业类别', '执业范围', '执业级别', '专业技术职务']
  const row = ['P37030300001', '某药店', 'D370303000001', '张三', '男', '居民身份证', idNumber(1), '正常', '2024-01-01', '2099-12-31', '11037', '某药店', '临床', '内科专业', '执业医师', '主治医师']
  const expected = {
    person: { name: '张三', code: 'D370303000001', institution: 'i1' }, identity: { idNumber: idNumber(1), licenceNo: '11037' },
    post: { role: 'doctor', title: '主治医师', from: '2024-01-01', until: null }, standing: 'working', faults: [], warnings: [],
  }

  it('reads doctors and nurses with headings, without questions', async () => {
    const doctors = await checked([heading, row])
    expect([doctors.columns.questions, doctors.lines]).toMatchObject([[], [expected]])
    const short = (cells: string[]): string[] => cells.filter((_, at) => at !== 13 && at !== 14)
    const nurses = await checked([short(heading).with(2, '医保护士代码'), short(row).with(2, 'N370303000001').with(13, '护师')])
    expect([nurses.columns.questions, nurses.lines]).toMatchObject([[], [{ ...expected, person: { code: 'N370303000001' }, post: { role: 'nurse', title: '护师' } }]])
  })

  it('reads them without headings, but asks', async () => {
    const list = await checked([row, row.with(6, idNumber(2)).with(2, 'D370303000002')])
    expect(list.columns).toMatchObject({ line: null })
    expect(list.columns.questions).toContain('D 列是不是姓名？')
    expect(list.lines).toMatchObject([{ ...expected, line: 1 }, { line: 2 }])
  })
})

describe('平台的 5102 答复', () => {
  const person = {
    prac_psn_type: '3', psn_cert_type: '01', certno: idNumber(1), prac_psn_name: '张三', prac_psn_code: 'HY370303000001', prac_psn_cert: 'A1', prac_cert_no: 'B2',
    hi_dr_flag: '0', begntime: '2024-03-01 00:00:00', endtime: null,
  }

  it('is a list like any other', async () => {
    const table = tableOfAnswer([person, { ...person, certno: idNumber(2), prac_psn_code: 'D370303000001', prac_psn_type: 1 }]) ?? []
    const list = await checked(table)
    expect([list.columns.questions, faultsOf(list)]).toEqual([[], []])
    expect(list.lines).toMatchObject([
      { person: { name: '张三', code: 'HY370303000001' }, identity: { idNumber: idNumber(1), licenceNo: 'B2' }, post: { role: 'pharmacist', from: '2024-03-01', until: null } },
      { post: { role: 'doctor' } },
    ])
  })

  it.each([[null], [{}], [[1]], [[{ a: {} }]]])('%j is none', (data) => {
    expect(tableOfAnswer(data)).toBeNull()
  })
})
