import { useCallback, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PriorNoticeRow } from '../../../../shared/model/rows'
import { packIn } from '../../../../shared/model/rulebook'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { EmptyState, ErrorState } from '../../../ui/states'
import { DefenceDesk } from '../defence/DefenceDesk'
import type { Scans } from '../InstitutionPage'
import type { Place } from '../place'
import { PriorDrawer } from './PriorDrawer'
import { PriorFile } from './PriorFile'
import { PriorList } from './PriorList'
import './prior.css'

type Props = {
  place: Extract<Place, { at: 'prior' | 'file' | 'defence' }>
  institution: InstitutionRow
  rows: readonly PriorNoticeRow[]
  files: readonly PersonFile[]
  scans: Scans
  onGo: (place: Place) => void
  onPerson: (person: string) => void
}

/** 事先告知: the list, one file, or the statement of defence to it. */
export const PriorPages = ({ place, institution, rows, files, scans, onGo, onPerson }: Props) => {
  const { book, today } = useSession()
  const [adding, setAdding] = useState(false)
  const add = useCallback(() => setAdding(true), [])
  const pack = packIn(book, institution.packs, today)
  if (!pack) return <ErrorState title="没有适用的规则">本机没有这家机构适用的规则包，请到法规库导入。</ErrorState>
  const open = (id: string): void => onGo({ at: 'file', id })
  const saved = (id: string): void => {
    setAdding(false)
    open(id)
  }
  if (place.at === 'prior')
    return (
      <>
        <PriorList rows={rows} files={files} onOpen={open} onNew={add} />
        {adding && <PriorDrawer institution={institution} files={files} pack={pack} row={null} onClose={() => setAdding(false)} onSaved={saved} />}
      </>
    )
  const row = rows.find((it) => it.id === place.id)
  const toList = (): void => onGo({ at: 'prior' })
  if (!row) return <EmptyState title="没有找到这份事先告知" action={<Button onClick={toList}>全部事先告知</Button>}>它可能属于另一家机构，请在左上角切换。</EmptyState>
  if (place.at === 'defence') return <DefenceDesk key={row.id} institution={institution} row={row} files={files} pack={pack} onBack={() => open(row.id)} />
  return <PriorFile institution={institution} row={row} files={files} pack={pack} scans={scans} onBack={toList} onDefence={() => onGo({ at: 'defence', id: row.id })} onPerson={onPerson} />
}
