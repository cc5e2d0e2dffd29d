import { heldLicences, leftWords, nearness, stageOf, stageWord } from '../../../../shared/model/licence-expiry'
import type { LicenceRow } from '../../../../shared/model/rows'
import { daysBetween } from '../../../../shared/time/day'
import { Button } from '../../../ui/Button'
import { DueMark } from '../../../ui/DueMark'
import type { Known } from '../../../../shared/model/known'
import { type Job, useDesk, useJobs } from './desk-context'
import { DeskRow, DeskSection } from './DeskSection'
import { RemoveButton } from './RemoveButton'

const Ends = ({ licence: { until }, known, renewed }: { licence: LicenceRow; known: Known; renewed: boolean }) => {
  if (renewed) return <span className="secondary">　已换新证</span>
  const stage = stageOf(until, known.today)
  return until && stage && <>　<DueMark near={nearness(stage)} word={`${stageWord(stage)}，${leftWords(daysBetween(known.today, until))}`} /></>
}

const Acts = ({ licence, open }: { licence: LicenceRow; open: (job: Job) => void }) => (
  <>
    {licence.until && <Button look="quiet" aria-label={`换证：${licence.kind}`} onClick={() => open({ kind: 'licence', licence: null, like: licence.kind })}>换证</Button>}
    <Button look="quiet" aria-label={`更正：${licence.kind}`} onClick={() => open({ kind: 'licence', licence, like: '' })}>更正</Button>
    <RemoveButton what={licence.kind} command={(stamp) => ({ ...stamp, name: 'removeLicence', args: { id: licence.id } })} />
  </>
)

/** What ends first comes first; what never ends, and what was renewed, last. */
const inOrder = (licences: readonly LicenceRow[], held: ReadonlySet<LicenceRow>): LicenceRow[] =>
  licences.toSorted((a, b) => Number(held.has(b)) - Number(held.has(a)) || (a.until ?? '9999').localeCompare(b.until ?? '9999'))

/** 证照: the papers of the person with the day each ends. */
export const Licences = ({ known }: { known: Known }) => {
  const open = useJobs()
  const licences = useDesk(known)?.licences ?? []
  const held = new Set(heldLicences(licences))
  return (
    <DeskSection
      title="证照" empty="还没有登记证照。登记有效期后，到期前 90、60、30、7 天会提醒。"
      add={open && { word: '添加证照', act: () => open({ kind: 'licence', licence: null, like: '' }) }}
    >
      {inOrder(licences, held).map((it) => (
        <DeskRow
          key={it.id} when={it.until ? `至 ${it.until}` : '长期有效'} what={<>{it.kind}<Ends licence={it} known={known} renewed={!held.has(it)} /></>}
          more={[it.issuedOn && `${it.issuedOn} 发证`, it.note].filter(Boolean).join('　')} acts={open && <Acts licence={it} open={open} />}
        />
      ))}
    </DeskSection>
  )
}
