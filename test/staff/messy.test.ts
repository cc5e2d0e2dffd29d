import { describe, expect, it } from 'vitest'
import { gbk } from './gbk'
import { idNumberWithX } from './numbers'
import { faultsOf, imported, warningsOf } from './lists'
import { fromAt, nameAt, numberAt, spoils } from './messy'
import { csvOf, MERGED, messyRows, PEOPLE, SPOILT } from './messy-list'
import { sheetXml, workbook } from './sheet-xml'

const { rows, sown, lineOf } = messyRows()
const list = await imported(workbook({ '人员 & 名单': sheetXml(rows, MERGED) }))

describe('一份真实而凌乱的表格：500 行，40 处毛病', () => {
  it('finds every heading, whatever it is called', () => {
    expect(list.columns.line).toBe(5)
    expect(list.columns.questions).toEqual([])
    expect(list.columns.columns.map((it) => it.field)).toEqual([
      null, 'name', 'role', 'idNumber', 'code', 'title', 'department', 'phone', 'licenceNo', 'licenceUntil', 'from', 'until', 'standing', null,
    ])
  })

  it('reads everyone and nobody else', () => {
    expect(list.lines).toHaveLength(PEOPLE)
    expect(list.skipped.map((it) => it.why)).toEqual([...Array.from({ length: 5 }, () => '又一次出现的表头'), '不是人员，是表尾的说明', '不是人员，是表尾的说明'])
  })

  it('sowed what it says', () => {
    expect(sown).toHaveLength(SPOILT)
    expect(new Set(sown.map((it) => it.says.source)).size).toBe(spoils.length)
    expect(numberAt(10)).toHaveLength(18)
    expect(idNumberWithX(1)).toMatch(/X$/)
  })

  it('names each fault at its row and column', () => {
    for (const { line, says, blocks } of sown) {
      const said = (blocks ? faultsOf : warningsOf)({ ...list, lines: list.lines.filter((it) => it.line === line) })
      expect(said, `row ${line}`).toEqual([expect.stringMatching(says)])
      expect(said[0]).toMatch(new RegExp(`^第 ${line} 行`))
    }
  })

  it('names no other', () => {
    const lines = new Set(sown.map((it) => it.line))
    const others = { ...list, lines: list.lines.filter((it) => !lines.has(it.line)) }
    expect([...faultsOf(others), ...warningsOf(others)]).toEqual([])
    expect(faultsOf(list)).toHaveLength(sown.filter((it) => it.blocks).length)
    expect(warningsOf(list)).toHaveLength(sown.filter((it) => !it.blocks).length)
  })

  it('understands what is written in many ways', () => {
    const spoilt = new Set(sown.map((it) => it.row))
    for (let at = 0; at < PEOPLE; at += 1) {
      if (spoilt.has(at)) continue
      expect(list.lines.find((it) => it.line === lineOf.get(at))).toMatchObject({
        person: { name: nameAt(at), code: `${['D', 'N', 'HY', 'D'][at % 4]}370303${String(at).padStart(6, '0')}`, institution: 'i1' },
        identity: { idNumber: numberAt(at), phone: String(13_800_000_000 + at), licenceNo: `37122${at}` },
        post: { role: ['doctor', 'nurse', 'pharmacist', 'doctor'][at % 4], from: fromAt(at), until: null, department: ['内科', '外科', '药剂科'][at % 3] },
        licenceUntil: at % 5 === 0 ? null : '2029-12-31',
        standing: 'working',
        match: { kind: 'new' },
      })
    }
  })
})

describe('同一份表格存成 GBK 的 CSV', () => {
  it.each([[',', '逗号'], ['\t', 'TAB']])('says the same at the same rows (%j)', async (sign) => {
    const text = csvOf(rows, sign)
    const again = await imported(gbk(text))
    expect(again.lines).toHaveLength(PEOPLE)
    expect([faultsOf(again), warningsOf(again)]).toEqual([faultsOf(list), warningsOf(list)])
    expect(again.lines.map(({ person, identity, post }) => ({ person, identity, post }))).toEqual(list.lines.map(({ person, identity, post }) => ({ person, identity, post })))
  })
})
