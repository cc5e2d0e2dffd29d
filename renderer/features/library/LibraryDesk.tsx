import { useState } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { useBarred, useSession } from '../../store/session'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/states'
import { CalendarPage } from './CalendarPage'
import { ComparePage } from './compare/ComparePage'
import { useEscape } from '../../ui/escape'
import { ImportButton } from './import/ImportButton'
import { Refused } from './import/Refused'
import { Summary } from './import/Summary'
import { useImport } from './import/useImport'
import { PackPage } from './pack/PackPage'
import type { Place } from './place'
import { Published } from './published/Published'
import { Shelf } from './shelf/Shelf'
import './import/import.css'
import './library.css'

type Props = { place: Place; held: readonly InstitutionRow[]; onGo: (place: Place) => void }
type OpenedProps = { place: Exclude<Place, { at: 'shelf' }>; onBack: () => void } & Pick<Props, 'held' | 'onGo'>

const Gone = ({ what, onBack }: { what: string; onBack: () => void }) => (
  <EmptyState title={`法规库中没有${what}`} action={<Button onClick={onBack}>返回法规库</Button>}>可能已经撤回。</EmptyState>
)

const Opened = ({ place, held, onGo, onBack }: OpenedProps) => {
  const { library, book, today } = useSession()
  switch (place.at) {
    case 'compare':
      return <ComparePage {...place} packs={book.packs} onChoose={(left, right) => onGo({ at: 'compare', left, right })} onBack={onBack} />
    case 'calendar': {
      const calendar = library.calendars.get(place.year)
      return calendar ? <CalendarPage held={calendar} onBack={onBack} /> : <Gone what={` ${place.year} 年的工作日历`} onBack={onBack} />
    }
    case 'pack': {
      const pack = library.packs.get(place.pack)
      return pack ? <PackPage {...place} held={pack} institutions={held} today={today} onBack={onBack} /> : <Gone what="这个规则包" onBack={onBack} />
    }
  }
}

/** 法规库 at one of its places, with the institutions held. A file can be dropped anywhere on it, and is then shown instead. */
export const LibraryDesk = ({ place, held, onGo }: Props) => {
  const { state, take, close, drop } = useImport()
  const barred = useBarred()
  const [told, tell] = useState<string | null>(null)
  const importing = state.step === 'refused' || state.step === 'proposed'
  const toShelf = (): void => onGo({ at: 'shelf' })
  useEscape(importing ? close : place.at === 'shelf' ? null : toShelf)
  const done = (says: string): void => {
    tell(says)
    close()
    toShelf()
  }
  if (state.step === 'refused') return <Refused {...state} onBack={close} />
  if (state.step === 'proposed') return <Summary proposal={state.proposal} institutions={held} onDone={done} onBack={close} />
  const button = <ImportButton reading={state.step === 'reading'} barred={barred} onFile={(file) => take(file)} />
  return (
    <div className="law-drop" {...(barred === null && drop)}>
      {place.at === 'shelf'
        ? <Shelf institutions={held} told={told} onGo={onGo} importing={button} published={<Published barred={barred} onTake={take} />} />
        : <Opened place={place} held={held} onGo={onGo} onBack={toShelf} />}
    </div>
  )
}
