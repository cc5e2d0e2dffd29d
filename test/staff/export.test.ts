import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readFile } from '../../renderer/features/register/import/read-file'
import { writeList, writeTemplate } from '../../renderer/features/register/export/write-list'
import { formulaSafe, writeWorkbook } from '../../renderer/ui/workbook'
import type { StaffEntry } from '../../shared/staff/staff-table'
import { roles } from '../../shared/rules/schema'
import { checked, faultsOf, imported, sentenceOf, valueOf, warningsOf } from './lists'
import { checkTable } from '../../renderer/features/register/import/check-list'
import { setting } from './lists'
import { idNumber } from './numbers'

// Workbooks are written and read on a busy machine: how long to look, not how fast it must be.
vi.setConfig({ testTimeout: 30_000 })

const text = fc.string({ unit: fc.constantFrom('张', 'A', '=', '+', '-', '@', "'", '"', '<', '&', '1', ',', '。'), minLength: 1, maxLength: 12 })

describe('导出的单元格', () => {
  it.each([['=1+1', "'=1+1"], ['+86', "'+86"], ['-', "'-"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['a=b', 'a=b'], ['张三', '张三']])('%s', (given, written) => {
    expect(formulaSafe(given)).toBe(written)
  })

  it('holds no formula and nothing XML cannot, whatever is written', async () => {
    const bytes = await writeWorkbook([{ name: '名/单?', rows: [['标题'], ['=HYPERLINK("x")\u0001\u0000'], [3]], widths: [10], headings: 1 }])
    expect(valueOf(await readFile(bytes)).table).toEqual([['标题'], ['\'=HYPERLINK("x")'], [3]])
  })
})

describe('导出再导入', () => {
  it('gives back every person', async () => {
    const entry = fc.record({ name: text, role: fc.constantFrom(...roles), department: text, title: text, order: fc.nat(999) })
    await fc.assert(fc.asyncProperty(fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: (it) => it.order }), async (people) => {
      const list = await imported(await writeList(people.map(({ order, ...it }): StaffEntry => ({ ...it, name: `某${it.name}`, idNumber: idNumber(order), from: '2024-03-01', standing: '在职' }))))
      expect(faultsOf(list)).toEqual([])
      expect(list.lines.map((it) => [it.identity.idNumber, it.post.role])).toEqual(people.map((it) => [idNumber(it.order), it.role]))
      for (const [at, { post }] of list.lines.entries()) {
        const unquoted = (it: string | undefined): string => (it ?? '').replace(/^'(?=[=+\-@\d])/, '')
        expect([post.department, post.title]).toEqual([unquoted(people[at]?.department), unquoted(people[at]?.title)])
      }
    }), { numRuns: 30 })
  })

  it('leaves out fields that may not leave', async () => {
    const { table } = valueOf(await readFile(await writeList([{ name: '张三', role: 'doctor', idNumber: idNumber(1) }], ['name', 'role'])))
    expect(table).toEqual([['姓名', '岗位'], ['张三', '医师']])
  })
})

describe('模板', () => {
  it('is understood without a question, and is empty but for its example', async () => {
    const file = valueOf(await readFile(await writeTemplate()))
    expect(file).toMatchObject({ sheet: '人员名单', sheets: ['人员名单', '填写说明'] })
    expect(sentenceOf(await checkTable(file.table, setting))).toBe('表头下面没有人员。')
    const filled = await checked([...file.table, ['李四', '药师', '居民身份证', idNumber(1), null, null, null, null, null, null, '2024-03-01']])
    expect([filled.columns.questions, faultsOf(filled), warningsOf(filled), filled.skipped]).toEqual([[], [], [], [{ line: 2, why: '模板里的示例' }]])
  })
})
