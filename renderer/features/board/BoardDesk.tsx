import { useEffect, useMemo, useState } from 'react'
import type { BoardSheet } from '../../../shared/model/sheet'
import { ask } from '../../bridge'
import { layBoard } from '../../paper/board-layout'
import { Banner } from '../../ui/Banner'
import { EmptyState } from '../../ui/states'
import { type BoardFacts, boardSheet, headingsOf } from './board'
import { PdfActions } from '../../ui/PdfActions'
import { BoardOptionsForm } from './BoardOptionsForm'
import { BoardPreview } from './BoardPreview'
import { usualOptions } from './options'
import { papersName } from './papers-name'
import { useMissingGlyphs } from './useMissingGlyphs'
import { type PdfDesk, usePdf } from '../../ui/pdf-desk'

const useCtrlP = (print: PdfDesk['print'], able: boolean): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      if (able) void print()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [print, able])
}

const Told = ({ sheet, desk }: { sheet: BoardSheet; desk: PdfDesk }) => {
  const missing = useMissingGlyphs(sheet)
  return (
    <div className="board-told">
      {desk.told && <Banner kind={desk.told.kind === 'trouble' ? 'warning' : 'info'}>{desk.told.says}</Banner>}
      {missing.length > 0 && (
        <Banner kind="warning">本机没有这些字的字形，打印可能缺字：{missing.map((it) => `${it}（U+${it.codePointAt(0)?.toString(16).toUpperCase()}）`).join('、')}。请安装含生僻字的字体（如新版宋体、微软雅黑）后再打印。</Banner>
      )}
    </div>
  )
}

const Sheet = ({ sheet, desk }: { sheet: BoardSheet; desk: PdfDesk }) => {
  if (sheet.rows.length === 0)
    return <EmptyState title="没有可公示的人员">请先在“人员”中登记本机构的人员和岗位，或者勾选“包括不属细则范围的人员”。</EmptyState>
  if (desk.pdf) return <iframe className="board-pdf" src={`${desk.pdf.url}#zoom=100`} title="PDF 预览" />
  return <BoardPreview sheet={sheet} />
}

/** Controls, and the sheet as it will be printed. */
export const BoardDesk = ({ facts }: { facts: BoardFacts }) => {
  const [options, setOptions] = useState(usualOptions)
  const sheet = useMemo(() => boardSheet(facts, options), [facts, options])
  const pages = useMemo(() => layBoard(sheet).pages.length, [sheet])
  const desk = usePdf(ask, sheet, papersName(sheet))
  const some = sheet.rows.length > 0
  useCtrlP(desk.print, some && desk.work === null)
  return (
    <div className="board">
      <header className="board-bar">
        <h1>公示栏</h1>
        <p className="secondary figures" role="status">
          {sheet.page} {sheet.landscape ? '横向' : '纵向'}，共 {pages} 页，{sheet.rows.length} 人
        </p>
        {some && <PdfActions desk={desk} />}
      </header>
      <BoardOptionsForm options={options} headings={headingsOf(facts.institution.kind)} change={setOptions} />
      <Told sheet={sheet} desk={desk} />
      <Sheet sheet={sheet} desk={desk} />
    </div>
  )
}
