import { type ReactNode, useMemo, useState } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { packIn } from '../../../shared/model/rulebook'
import { useExport } from '../../state/export'
import { useLedgerView } from '../../state/ledger-view'
import { useNoticeForm } from '../../state/notice-form'
import { ledgerRows } from '../../store/ledger-queries'
import { useBarred, useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { useSpelling } from '../../ui/spelling'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { Button } from '../../ui/Button'
import { LetterPage } from './letter/LetterPage'
import { ledgerLines } from './lines'
import { ledgerWish } from './list/export'
import { LedgerList } from './list/LedgerList'
import { MeasureDrawer } from './measure/MeasureDrawer'
import { MeasurePage } from './measure/MeasurePage'
import { NoticePage } from './notice/NoticePage'
import { type Place, placeAt, restOf } from './place'
import { useEscape } from '../../ui/escape'
import './ledger-page.css'

/** The scans of a notice or an appeal, drawn by whoever keeps them; `named` are those the agency knows it by, `closed`: none is added any more. */
export type PapersOf = (owner: { of: string; institution: string; about: string; named?: readonly string[]; closed?: boolean }) => ReactNode

type Props = { institution: InstitutionRow; rest: string; onGo: (rest: string) => void; onPerson: (person: string) => void; papers: PapersOf }

/** One step up: from a letter to its notice, from a page to the list. */
const above = (place: Place): Place | null => {
  switch (place.at) {
    case 'list': return null
    case 'letter': return { at: 'notice', id: place.id }
    case 'notice':
    case 'measure': return { at: 'list' }
  }
}

const NotFound = ({ onBack }: { onBack: () => void }) => (
  <EmptyState title="没有找到这条记录" action={<Button onClick={onBack}>返回台账</Button>}>可能已被移走，或者属于另一家机构。</EmptyState>
)

/** 台账: every notice, what became of it, and how it stands beside the rules. */
export const LedgerPage = ({ institution, rest, onGo, onPerson, papers }: Props) => {
  const { store, book, today } = useSession()
  const spelling = useSpelling()
  const barred = useBarred()
  const said = useNoticeForm((it) => it.told)
  const [measuring, setMeasuring] = useState(false)
  const [told, setTold] = useState('')
  const rows = useLive(() => ledgerRows(store, institution.id), [store, institution.id])
  const known = packIn(book, institution.packs, today) !== undefined
  const lines = useMemo(() => (rows && known ? ledgerLines({ ...rows, institution, book, today }) : null), [rows, known, institution, book, today])
  const place = placeAt(rest)
  const up = above(place)
  const goTo = (to: Place): void => onGo(restOf(to))
  useEscape(up && (() => goTo(up)))
  if (!known) return <ErrorState title="没有适用的规则">本机没有这家机构适用的规则包，请到法规库导入。</ErrorState>
  if (!rows || !lines) return <Skeleton rows={12} />
  const tell = (says: string): void => {
    useNoticeForm.setState({ told: '' })
    setTold(says)
  }
  const back = (): void => goTo({ at: 'list' })
  const desk = { onGo: goTo, onPerson, onBack: back }
  switch (place.at) {
    case 'notice':
    case 'letter': {
      const file = rows.files.find((it) => it.decisions.some((row) => row.id === place.id))
      if (!file) return <NotFound onBack={back} />
      return place.at === 'notice' ? <NoticePage key={place.id} {...desk} file={file} id={place.id} papers={papers} /> : <LetterPage key={place.id} file={file} id={place.id} onGo={goTo} />
    }
    case 'measure': {
      const row = rows.measures.find((it) => it.id === place.id)
      return row ? <MeasurePage institution={institution} onPerson={onPerson} onBack={back} files={rows.files} row={row} /> : <NotFound onBack={back} />
    }
    case 'list':
      return (
        <>
          <LedgerList
            institution={institution} lines={lines} today={today} spelling={spelling} told={said || told} barred={barred}
            onOpen={(line) => onGo(line.rest)} onMeasure={() => setMeasuring(true)} onExport={(shown) => useExport.getState().ask(ledgerWish({ institution, lines: shown, view: useLedgerView.getState(), today, tell }))}
          />
          {measuring && (
            <MeasureDrawer
              institution={institution} files={rows.files} onClose={() => setMeasuring(false)}
              onSaved={() => {
                setMeasuring(false)
                // What was just entered is to be seen, whatever the list was narrowed to.
                useLedgerView.getState().reset()
                setTold('已登记对机构的处理。')
              }}
            />
          )}
        </>
      )
  }
}
