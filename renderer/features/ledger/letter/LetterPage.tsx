import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import { type Known, knownOf } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import type { AppealSheet } from '../../../../shared/model/sheet'
import { ask } from '../../../bridge'
import { AppealPaper } from '../../../paper/AppealPaper'
import { geometryOf } from '../../../paper/geometry'
import { useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/form/Field'
import { KeptNote } from '../../../ui/form/KeptNote'
import { TextField } from '../../../ui/form/TextField'
import { Icon } from '../../../ui/Icon'
import { type PdfDesk, usePdf } from '../../../ui/pdf-desk'
import { PdfActions } from '../../../ui/PdfActions'
import { useFit } from '../../../ui/use-fit'
import type { Place } from '../place'
import { type LetterDraft, letterName, letterSheet } from './letter'
import { Lodging } from './Lodging'
import { useLetter } from './use-letter'
import './letter-page.css'

type Props = { file: PersonFile; id: string; onGo: (to: Place) => void }

type FormProps = { draft: LetterDraft; change: (part: Partial<LetterDraft>) => void; note: ReactNode }

const LetterForm = ({ draft, change, note }: FormProps) => (
  <form className="letter-form" aria-label="申诉书内容" onSubmit={(event) => event.preventDefault()}>
    {note}
    <TextField label="受理机构" place="to" value={draft.to} trouble={undefined} onChange={(to) => change({ to })} />
    <Field label="正文（每段一行，可以修改）" trouble={undefined}>
      {(ties) => <textarea {...ties} className="input letter-body" rows={18} value={draft.body} onChange={(event) => change({ body: event.target.value })} />}
    </Field>
    <Field label="附件（每份一行）" trouble={undefined}>
      {(ties) => <textarea {...ties} className="input" rows={3} value={draft.enclosed} onChange={(event) => change({ enclosed: event.target.value })} />}
    </Field>
    <p className="secondary">证件号码留空，打印后手写；由相关责任人员签字、定点医药机构盖章后交经办机构，扫描件附在核对页“申诉的扫描件”里。写下的文字留在本机，下次打开接着写；正式留底请保存 PDF。</p>
  </form>
)

const Leaf = ({ sheet }: { sheet: AppealSheet }) => {
  const box = useRef<HTMLDivElement>(null)
  const style: CSSProperties = { zoom: useFit(box, geometryOf(sheet).width) }
  return (
    // A region that scrolls must be reachable from the keyboard.
    <div ref={box} className="letter-preview" role="region" aria-label="申诉书预览" tabIndex={0}>
      <div className="letter-leaf" style={style}><AppealPaper sheet={sheet} /></div>
    </div>
  )
}

const Preview = ({ sheet, desk }: { sheet: AppealSheet; desk: PdfDesk }) =>
  desk.pdf ? <iframe className="letter-pdf" src={`${desk.pdf.url}#zoom=100`} title="PDF 预览" /> : <Leaf sheet={sheet} />

const Letter = ({ known, row, onGo }: { known: Known; row: DecisionRow; onGo: (to: Place) => void }) => {
  const { draft, change, anew, found } = useLetter(known, row)
  const sheet = useMemo(() => letterSheet(known, row, draft), [known, row, draft])
  const desk = usePdf(ask, sheet, letterName(known, row))
  return (
    <div className="letter">
      <header className="letter-head">
        <Button look="quiet" onClick={() => onGo({ at: 'notice', id: row.id })}><Icon name="back" />返回核对</Button>
        <h1>异议申诉书：{known.file.person.name}</h1>
        <PdfActions desk={desk} />
      </header>
      {desk.told && <Banner kind={desk.told.kind === 'trouble' ? 'warning' : 'info'}>{desk.told.says}</Banner>}
      <div className="letter-desk">
        <LetterForm draft={draft} change={change} note={<><Lodging known={known} row={row} body={draft.body} /><KeptNote found={found} onAnew={anew} /></>} />
        <Preview sheet={sheet} desk={desk} />
      </div>
    </div>
  )
}

/** The letter of appeal: written over on the left, as it will be printed on the right. */
export const LetterPage = ({ file, id, onGo }: Props) => {
  const { book, today } = useSession()
  const known = useMemo(() => knownOf(file, book, today), [file, book, today])
  const row = file.decisions.find((it) => it.id === id)
  return row ? <Letter known={known} row={row} onGo={onGo} /> : null
}
