import { useState } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { useSession } from '../../store/session'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/states'
import { CalendarPage } from './CalendarPage'
import { ComparePage } from './compare/ComparePage'
import { useEscape } from './escape'
import { ImportButton } from './import/ImportButton'
import { Refused } from './import/Refused'
import { Summary } from './import/Summary'
import { useImport } from './import/useImport'
import { PackPage } from './pack/PackPage'
import type { Place } from './place'
import { Shelf } from './shelf/Shelf'
import './library.css'
import './import/import.css'

type Props = { place: Place; held: readonly InstitutionRow[]; onGo: (place: Place) => void }

const Gone = ({ what, onBack }: { what: string; onBack: () => void }) => (
  <EmptyState title={`法规库中没有${what}`} action={<Button onClick={onBack}>返回法规库</Button>}>可能已经撤回。</EmptyState>
)

/** The list, or a file being taken in instead of it. */
const Front = ({ held, onGo }: Omit<Props, 'place'>) => {
  const { state, take, close, drop } = useImport()
  const [told, tell] = useState<string | null>(null)
  const importing = state.step === 'refused' || state.step === 'proposed'
  useEscape(importing ? close : null)
  const done = (says: string): void => {
    tell(says)
    close()
  }
  if (state.step === 'refused') return <Refused {...state} onBack={close} />
  if (state.step === 'proposed') return <Summary proposal={state.proposal} institutions={held} onDone={done} onBack={close} />
  return (
    <div className="law-drop" {...drop}>
      <Shelf institutions={held} told={told} onGo={onGo} importing={<ImportButton reading={state.step === 'reading'} onFile={take} />} />
    </div>
  )
}

/** 法规库 at one of its places, with the institutions held. */
export const LibraryDesk = ({ place, held, onGo }: Props) => {
  const { library, book, today } = useSession()
  const back = (): void => onGo({ at: 'shelf' })
  useEscape(place.at === 'shelf' ? null : back)
  switch (place.at) {
    case 'shelf': return <Front held={held} onGo={onGo} />
    case 'compare':
      return <ComparePage {...place} packs={book.packs} onChoose={(left, right) => onGo({ at: 'compare', left, right })} onBack={back} />
    case 'calendar': {
      const calendar = library.calendars.get(place.year)
      return calendar ? <CalendarPage held={calendar} onBack={back} /> : <Gone what={` ${place.year} 年的工作日历`} onBack={back} />
    }
    case 'pack': {
      const pack = library.packs.get(place.pack)
      return pack ? <PackPage {...place} held={pack} institutions={held} today={today} onBack={back} /> : <Gone what="这个规则包" onBack={back} />
    }
  }
}
