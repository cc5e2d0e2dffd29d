import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { limits } from '../../renderer/features/register/import/limits'
import { readFile } from '../../renderer/features/register/import/read-file'
import { sentenceOf, valueOf } from './lists'
import { sheetXml, workbook, workbookParts } from './sheet-xml'

// Files of many megabytes on a busy machine: how long to look, not how fast it must be.
vi.setConfig({ testTimeout: 60_000 })

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array): Promise<unknown> => valueOf(await readFile(bytes)).table
const refusal = async (bytes: Uint8Array): Promise<string | null> => sentenceOf(await readFile(bytes))

/** `姓名,科室\r\n张三,药剂科` in GBK; no encoder for it travels with the program. */
const gbk = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbf, 0xc6, 0xca, 0xd2, 13, 10, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xd2, 0xa9, 0xbc, 0xc1, 0xbf, 0xc6])
const plain = [['姓名', '科室'], ['张三', '药剂科']]

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((it) => [it.charCodeAt(0) & 0xff, it.charCodeAt(0) >> 8])])

describe('CSV', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8('姓名,科室\n张三,药剂科\n')],
    ['UTF-8 与 BOM', utf8('\ufeff姓名,科室\r\n张三,药剂科')],
    ['GBK', gbk],
    ['GBK 与 TAB', gbk.map((it) => (it === 0x2c ? 9 : it))],
    ['Excel 的 Unicode 文本', utf16('姓名\t科室\r\n张三\t药剂科\r\n')],
    ['分号', utf8('姓名;科室\n张三;药剂科')],
    ['中文逗号', utf8('姓名，科室\n张三，药剂科')],
    ['旧 Mac 换行', utf8('姓名,科室\r张三,药剂科\r')],
    ['引号', utf8('"姓名","科室"\n"张三","药剂科"')],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(plain)
  })

  it('keeps quotes, separators and lines within quotes', async () => {
    expect(await rowsOf(utf8('姓名,备注\n张三,"说""好"",\n第二行"\n李四,a"b\n王五,"x"y\n,\n'))).toEqual([['姓名', '备注'], ['张三', '说"好",\n第二行'], ['李四', 'a"b'], ['王五', 'xy'], ['', '']])
  })

  it('reads back whatever rows are written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '张', '"', ',', '\n', '\r', ' ', '\t', ';'), maxLength: 8 })
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 })
    await fc.assert(fc.asyncProperty(rows, async (given) => {
      const written = [['姓名', '岗位', '电话'], ...given]
      const text = written.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect(await rowsOf(utf8(text))).toEqual(written)
    }))
  })

  it('never throws, whatever the file holds', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string().map(utf8)), async (bytes) => {
      const outcome = await readFile(bytes)
      expect(outcome.ok || sentenceOf(outcome)).toBeTruthy()
    }))
  })
})

describe('Excel', () => {
  it('takes the first sheet with a heading, and any other by name', async () => {
    const bytes = workbook({ 说明: sheetXml([['怎样填写'], ['一'], ['二']]), '名单 <1>': sheetXml([['姓名', '岗位'], ['张三', '药师']]), 空: sheetXml([]) })
    expect(valueOf(await readFile(bytes))).toMatchObject({ sheet: '名单 <1>', sheets: ['说明', '名单 <1>', '空'], table: [['姓名', '岗位'], ['张三', '药师']] })
    expect(valueOf(await readFile(bytes, {}, '说明'))).toMatchObject({ table: [['怎样填写'], ['一'], ['二']] })
    expect(sentenceOf(await readFile(bytes, {}, '空'))).toBe('表格里没有内容。')
  })

  it('reads formulas as what they last gave, and never carries one out', async () => {
    const xml = sheetXml([['姓名', '岗位']]).replace('</sheetData>', '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>张三</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>')
    expect(await rowsOf(workbook({ a: xml }))).toEqual([['姓名', '岗位'], ['张三', null]])
  })

  it('passes over cells that are only coloured, out to the last column', async () => {
    const xml = sheetXml([['姓名', '岗位']]).replace('</row>', '<c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>')
    expect(await rowsOf(workbook({ a: xml }))).toEqual([['姓名', '岗位']])
  })
})

const cells = (count: number, xml: string): string => `<worksheet><sheetData>${xml.repeat(count)}</sheetData></worksheet>`
const manyRows = (count: number): string => `<worksheet><sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`
const cell = (place: string): string => `<worksheet><sheetData><row r="1"><c r="${place}1"><v>1</v></c></row></sheetData></worksheet>`
const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
const locked = Uint8Array.from([...old, ...[...'EncryptedPackage'].flatMap((it) => [it.charCodeAt(0), 0])])
/** A workbook with a part of so many zeros, of which both headers say that it has `claimed`. */
const bomb = (zeros: number, claimed: number): Uint8Array => {
  const bytes = zipSync({ ...workbookParts({ a: sheetXml([['姓名', '岗位']]) }), 'xl/sharedStrings.xml': new Uint8Array(zeros) }, { level: 1 })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const sign = view.getUint32(at, true)
    if (sign === 0x04034b50 && view.getUint32(at + 22, true) === zeros) view.setUint32(at + 22, claimed, true)
    if (sign === 0x02014b50 && view.getUint32(at + 24, true) === zeros) view.setUint32(at + 24, claimed, true)
  }
  return bytes
}

describe('坏文件：一句明白话，别的什么也不做', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['空文件', () => new Uint8Array(), /^文件是空的。$/],
    ['只有空白', () => utf8('\n\n , ,\n'), /没有内容/],
    ['旧版 .xls', () => old, /旧版的 Excel 文件（\.xls）.*另存为/],
    ['设了密码', () => locked, /设了打开密码/],
    ['网页冒充', () => utf8('\ufeff<html><table><tr><td>姓名</td></tr></table></html>'), /其实是网页文件/],
    ['XML 表格', () => utf8('<?xml version="1.0"?><Workbook/>'), /是 XML 文件/],
    ['PDF', () => utf8('%PDF-1.7'), /PDF 文件/],
    ['图片', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /是图片/],
    ['RAR', () => utf8('Rar!\x1a'), /压缩包/],
    ['二进制', () => Uint8Array.from([1, 0, 2, 0, 255, 0, 3]), /不是文字文件/],
    ['别的压缩包', () => zipSync({ 'a.txt': utf8('x') }), /里面没有 Excel 工作簿/],
    ['Word', () => zipSync({ 'word/document.xml': utf8('<x/>') }), /Word 文档/],
    ['.xlsb', () => zipSync({ 'xl/workbook.bin': utf8('x') }), /\.xlsb/],
    ['.ods', () => zipSync({ 'content.xml': utf8('<x/>') }), /OpenDocument/],
    ['截断', () => workbook({ a: sheetXml([['姓名', '岗位']]) }).slice(0, 700), /已经损坏/],
    ['坏 XML', () => workbook({ a: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row>' }), /已经损坏|没有内容/],
    ['没有的行', () => workbook({ a: '<worksheet><sheetData><row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData></worksheet>' }), /已经损坏/],
    ['最后一行', () => workbook({ a: cells(1, '<row r="1048576"><c r="A1048576"><v>1</v></c></row>') }), /到第 1048576 行还有内容，一次最多导入 120000 行/],
    ['16,384 列', () => workbook({ a: cell('XFD') }), /到 XFD 列还有内容，最多 256 列/],
    ['十三万行', () => workbook({ a: manyRows(130_000) }), /到第 120001 行还有内容/],
    ['一格 10 MB', () => workbook({ a: sheetXml([['姓名', '字'.repeat(3_500_000)]]) }), /表格里有一格超过 32767 个字/],
    ['一格四万字', () => workbook({ a: sheetXml([['姓名', '岗位'], ['张三', '字'.repeat(40_000)]]) }), /第 2 行有一格超过 32767 个字/],
    ['10 MB 的属性', () => workbook({ a: cells(1, `<row r="1" a="${'x'.repeat(10_000_000)}"/>`) }), /有一格超过/],
    ['压缩炸弹', () => bomb(1000, limits.unpackedBytes + 1), /解开后超过 200 MB/],
    ['CSV 十三万行', () => utf8('张三,药师\n'.repeat(130_000)), /到第 120001 行还有内容/],
    ['CSV 16,384 列', () => utf8(','.repeat(16_383)), /到 IW 列还有内容/],
    ['CSV 一格 10 MB', () => utf8(`姓名,岗位\n张三,${'x'.repeat(10_000_000)}`), /第 2 行有一格超过/],
    ['CSV 引号不成对', () => utf8(`姓名,岗位\n"张三,药师\n${'李四,药师\n'.repeat(10_000)}`), /第 2 行.*引号没有成对/],
    ['过大', () => new Uint8Array(limits.fileBytes + 1), /文件过大（超过 40 MB）/],
  ])('%s', async (_, bytes, says) => {
    expect(await refusal(bytes())).toMatch(says)
  })

  it('is not blown up by a bomb that lies of its size', async () => {
    const outcome = await readFile(bomb(30_000_000, 100))
    expect(outcome.ok ? outcome.value.table : sentenceOf(outcome)).toBeTruthy()
  })
})

describe('看得见、停得下', () => {
  const csv = utf8('张三,药师\n'.repeat(20_000))

  it('tells how far it is', async () => {
    const seen: number[] = []
    await readFile(csv, { onProgress: (step, done, of) => seen.push(step === 'read' ? done / of : -1) })
    expect(seen.length).toBeGreaterThan(30)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.every((it) => it > 0 && it <= 1)).toBe(true)
  })

  it('stops where it was told to', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const outcome = await readFile(csv, { signal: stop.signal, onProgress: (_, done) => {
      seen.push(done)
      if (seen.length === 3) stop.abort()
    } })
    expect([outcome, seen.length]).toEqual([{ ok: false, why: 'stopped' }, 3])
  })
})
