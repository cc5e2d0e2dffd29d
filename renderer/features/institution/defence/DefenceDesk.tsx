import { useMemo } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { ask } from '../../../bridge'
import { DefencePaper } from '../../../paper/DefencePaper'
import { PdfActions } from '../../../ui/PdfActions'
import { usePdf } from '../../../ui/pdf-desk'
import { useDefenceWords } from '../../../state/defence-words'
import { useKeptDraft } from '../../../store/kept-draft'
import { useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { AreaField } from '../../../ui/form/AreaField'
import { TextField } from '../../../ui/form/TextField'
import { Icon } from '../../../ui/Icon'
import { sheetOf, titleOf, type Words, wordsOf } from './defence'
import './defence-desk.css'

type Props = { institution: InstitutionRow; row: PriorNoticeRow; files: readonly PersonFile[]; pack: CompiledPack; onBack: () => void }

const areas: readonly { key: Exclude<keyof Words, 'to'>; label: string; rows: number }[] = [
  { key: 'about', label: '告知书拟认定的事实和责任', rows: 5 }, { key: 'facts', label: '陈述和申辩', rows: 9 },
  { key: 'grounds', label: '从轻、减轻的情节', rows: 3 }, { key: 'request', label: '请求', rows: 3 },
]

const useWords = (props: Props) => {
  const { book, today } = useSession()
  const { institution, row } = props
  const changed = useDefenceWords((it) => it.of[row.id])
  const prefilled = useMemo(
    () => wordsOf(props, { institution, by: row.by, amount: row.amount, book, today }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what the words are made of, not how they came
    [institution, row, props.files, props.pack, book, today],
  )
  const words = changed ?? prefilled
  const keep = (next: Words): void => useDefenceWords.setState(({ of }) => ({ of: { ...of, [row.id]: next } }))
  const kept = useKeptDraft<Words>(`defence/${row.id}`, changed ?? null, (found) => keep({ ...prefilled, ...found }))
  const anew = (): void => {
    kept.drop()
    useDefenceWords.setState(({ of }) => ({ of: Object.fromEntries(Object.entries(of).filter(([id]) => id !== row.id)) }))
  }
  return { words, isChanged: changed !== undefined, change: (part: Partial<Words>) => keep({ ...words, ...part }), anew }
}

/** The statement of defence: its words on the left, to be changed; on the right the paper, or its PDF. */
export const DefenceDesk = (props: Props) => {
  const { institution, row, files, pack, onBack } = props
  const { today } = useSession()
  const { words, isChanged, change, anew } = useWords(props)
  const sheet = useMemo(() => sheetOf({ institution, row, files, pack }, words, today), [institution, row, files, pack, words, today])
  const desk = usePdf(ask, sheet, titleOf(props))
  return (
    <>
      <header className="prior-head">
        <Button look="quiet" onClick={onBack}><Icon name="back" />返回材料</Button>
        <h1>陈述申辩书</h1>
        <PdfActions desk={desk} />
      </header>
      {desk.told && <Banner kind={desk.told.kind === 'trouble' ? 'warning' : 'info'}>{desk.told.says}</Banner>}
      <div className="defence-desk">
        <form className="defence-words" aria-label="陈述申辩书的内容" onSubmit={(event) => event.preventDefault()}>
          <p className="secondary">已按材料填好，可以修改；打印后由相关责任人员签字、机构盖章。</p>
          <TextField label="送交" place="to" value={words.to} trouble={undefined} onChange={(to) => change({ to })} />
          {areas.map(({ key, label, rows }) => <AreaField key={key} label={label} place={key} rows={rows} value={words[key]} trouble={undefined} onChange={(it) => change({ [key]: it })} />)}
          {isChanged && <Button onClick={anew}>按材料重新填写</Button>}
        </form>
        {desk.pdf
          ? <iframe className="defence-pdf" src={`${desk.pdf.url}#zoom=100`} title="PDF 预览" />
          : <div className="defence-preview" role="region" aria-label="陈述申辩书预览" tabIndex={0}><DefencePaper sheet={sheet} /></div>}
      </div>
    </>
  )
}
