import { describe, expect, it } from 'vitest'
import type { Lookup } from '../../shared/staff/known-people'
import type { Cell } from '../../shared/staff/table'
import { checked, faultsOf, warningsOf } from './lists'
import { idNumber } from './numbers'

const heading = ['姓名', '岗位', '身份证号', '医保代码', '科室', '起始日期', '截止日期', '人员状态', '机构编码', '证件类型', '电话', '职称', '机构名称']
const at = (name: string): number => heading.indexOf(name)

/** A right row with some of its cells changed. */
const row = (changes: Readonly<Record<string, Cell>> = {}, order = 1): Cell[] => {
  const cells: Cell[] = ['张三', '药师', idNumber(order), null, '柳泉路店', '2024-03-01', null, '在职', null, null, '13800000000', null, null]
  for (const [name, cell] of Object.entries(changes)) cells[at(name)] = cell
  return cells
}
const list = (...rows: Cell[][]) => checked([heading, ...rows])
const remarks = async (changes: Readonly<Record<string, Cell>>): Promise<string[][]> => {
  const read = await list(row(changes))
  return [faultsOf(read), warningsOf(read)]
}

describe('一行里的毛病', () => {
  it('says nothing where nothing is wrong', async () => {
    expect(await remarks({})).toEqual([[], []])
  })

  it.each<[string, Readonly<Record<string, Cell>>, RegExp]>([
    ['没有姓名', { 姓名: ' ' }, /^第 2 行 A 列“姓名”：没有填写姓名。$/],
    ['姓名太长', { 姓名: '长'.repeat(61) }, /最多 60 个字，填了 61 个字/],
    ['岗位不认识', { 岗位: '保安' }, /“保安”不在可选的范围内，应为：医师、药师/],
    ['没有岗位', { 岗位: null }, /没有填写岗位/],
    ['日期不对', { 起始日期: '2026-02-31' }, /^第 2 行 F 列“起始日期”：2026 年 2 月没有 31 日/],
    ['先后颠倒', { 截止日期: '2024-02-29' }, /2024-02-29 早于任职起始日 2024-03-01/],
    ['别的机构', { 机构编码: 'P99999999999' }, /“P99999999999”不是本机登记的机构/],
  ])('%s：拦下', async (_, changes, says) => {
    expect(await remarks(changes)).toEqual([[expect.stringMatching(says)], []])
  })

  it.each<[string, Readonly<Record<string, Cell>>, RegExp]>([
    ['都没有填', { 身份证号: null }, /^第 2 行：证件号码和医保代码都没有填写/],
    ['岗位按职称', { 岗位: null, 职称: '主管药师' }, /按职称“主管药师”暂定为药师/],
    ['岗位不认识，但有医保代码', { 岗位: '主任', 医保代码: 'D370303000001' }, /“主任”不认识，暂定为医师/],
    ['岗位与代码', { 医保代码: 'D370303000001' }, /医师的代码，与岗位不一致/],
    ['电话', { 电话: '1380000' + '00' }, /不像电话号码/],
    ['状态', { 人员状态: '休假' }, /“休假”不认识/],
    ['离职没有截止日', { 人员状态: '离职' }, /没有任职截止日/],
    ['没有起始日', { 起始日期: null }, /暂按 2026-06-15 登记/],
    ['代码丢了位', { 医保代码: 3703030000001234500 }, /后几位已丢失，没有采用/],
    ['名字里有数字', { 姓名: '张三1' }, /里有数字/],
    ['不认识的机构名', { 机构名称: '别家' }, /“别家”不是本机登记的机构，将登记在当前机构/],
  ])('%s：提醒', async (_, changes, says) => {
    expect(await remarks(changes)).toEqual([[], [expect.stringMatching(says)]])
  })

  it('checks no passport as a citizen\'s number', async () => {
    expect(await remarks({ 证件类型: '护照', 身份证号: 'E1234567' })).toEqual([[], []])
    expect(await remarks({ 证件类型: '01', 身份证号: 'E1234567' })).toEqual([[], [expect.stringMatching(/X 以外的字符/)]])
  })

  it('finds the store by its code or name', async () => {
    const read = await list(row({ 机构编码: 'ｐ37030300002' }), row({ 机构名称: '某药店二店' }, 2), row({}, 3))
    expect(read.lines.map((it) => it.person.institution)).toEqual(['i2', 'i2', 'i1'])
  })

  it('takes the role from the code, then from the setting', async () => {
    const read = await checked([heading, row({ 岗位: null, 医保代码: 'D370303000001' }), row({ 岗位: null }, 2)], { role: 'pharmacy-staff' })
    expect(read.lines.map((it) => it.post.role)).toEqual(['doctor', 'pharmacy-staff'])
  })

  it('lets a post that ended begin no later than it ended', async () => {
    const read = await list(row({ 起始日期: null, 截止日期: '2020-01-01', 人员状态: '离职' }))
    expect(read.lines[0]?.post).toMatchObject({ from: '2020-01-01', until: '2020-01-01' })
  })

  it('cleans names, foreign ones too', async () => {
    const read = await list(row({ 姓名: ' 张 三 ' }), row({ 姓名: 'ＪＯＨＮ  Smith' }, 2), row({ 姓名: '买买提·艾力' }, 3))
    expect(read.lines.map((it) => it.person.name)).toEqual(['张三', 'JOHN Smith', '买买提·艾力'])
  })
})

describe('同一个人', () => {
  it('twice in the same post is a fault, in another a second post', async () => {
    const read = await list(row(), row({ 科室: '张店店' }), row({ 身份证号: ` ${idNumber(1)}` }))
    expect(read.lines.map((it) => it.match)).toEqual([{ kind: 'new' }, { kind: 'earlier', line: 2 }, { kind: 'earlier', line: 2 }])
    expect(faultsOf(read)).toEqual(['第 4 行：与第 2 行重复：同一人、同一岗位。'])
    expect(warningsOf(read)).toEqual(['第 3 行：与第 2 行是同一人，将登记为另一个岗位。'])
  })

  it.each([
    ['姓名不同', { 姓名: '李四' }, '第 3 行：与第 2 行是同一证件号码，姓名却不同。'],
    ['代码不同', { 医保代码: 'HY370303000002' }, '第 3 行：与第 2 行是同一证件号码，医保代码却不同。'],
    ['证件不同', { 身份证号: idNumber(2), 医保代码: 'HY370303000001' }, '第 3 行：与第 2 行是同一医保代码，证件号码却不同。'],
  ])('%s', async (_, changes, says) => {
    expect(faultsOf(await list(row({ 医保代码: 'HY370303000001' }), row(changes)))).toEqual([says])
  })

  it('is found among the registered by number or code, and nobody is two people', async () => {
    const lookup: Lookup = {
      byIdNumber: async (numbers) => new Map(numbers.filter((it) => it === idNumber(1)).map((it) => [it, 'p1'])),
      byCode: async (codes) => new Map(codes.filter((it) => it === 'HY370303000009').map((it) => [it, 'p9'])),
    }
    const rows = [row({ 身份证号: idNumber(1).toLowerCase() }), row({ 身份证号: null, 医保代码: 'hy370303000009' }), row({ 医保代码: 'HY370303000009' }), row({}, 2)]
    const read = await checked([heading, rows[0] ?? [], rows[1] ?? []], {}, {}, lookup)
    expect(read.lines.map((it) => it.match)).toEqual([{ kind: 'same', person: 'p1' }, { kind: 'same', person: 'p9' }])
    const torn = await checked([heading, rows[2] ?? [], rows[3] ?? []], {}, {}, lookup)
    expect(torn.lines.map((it) => it.match)).toEqual([{ kind: 'conflict', byIdNumber: 'p1', byCode: 'p9' }, { kind: 'new' }])
    expect(faultsOf(torn)).toEqual([expect.stringMatching(/^第 2 行：证件号码与医保代码分别是两位已登记人员的/)])
  })
})

describe('不是人员的行', () => {
  it('are passed over with a reason, blank ones without', async () => {
    const read = await list(row(), [], [null, ' '], heading, ['张三（示例）', '药师'], ['合计', 3], ['备注：以上人员均在岗'])
    expect(read.lines).toHaveLength(1)
    expect(read.skipped.map((it) => it.line)).toEqual([5, 6, 7, 8])
  })
})
