import { useState } from 'react'
import { grounds } from '../../../../shared/model/desk-rows'
import type { PersonFile } from '../../../../shared/model/history'
import type { PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { useSession } from '../../../store/session'
import { type Read, useDraft } from '../../../store/use-draft'
import { AreaField } from '../../../ui/form/AreaField'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { troublesOf } from '../typed'
import { adjustmentIn } from './people-draft'
import { groundWords } from './prior'
import { INSTITUTION, personChoices } from './SayingDrawer'

/** `what` is an adjustment of the pack, or only a kind where the pack names none. */
type Draft = { what: string; person: string; words: string }

const kindOf = (what: string): 'leniency' | 'aggravation' | null => {
  if (what === 'lighter' || what === 'band-lower' || what === 'leniency') return 'leniency'
  return what === 'heavier' || what === 'band-higher' || what === 'aggravation' ? 'aggravation' : null
}

const reading = (file: string, id: string) => (draft: Draft): Read => {
  const [kind, words] = [kindOf(draft.what), draft.words.trim()]
  const troubles = troublesOf({
    what: kind ? { value: kind } : { value: null, trouble: '请选择从轻或者从重。' }, words: words ? { value: words } : { value: null, trouble: '请写明情节。' },
  })
  if (!kind || !words) return { troubles, command: null }
  const ground = { id, kind, adjustment: adjustmentIn(draft.what), person: draft.person === INSTITUTION ? null : draft.person, words }
  return { troubles, command: (stamp) => ({ ...stamp, name: 'recordGround', args: { file, ground } }) }
}

/** The pack's adjustments by name; where it has none, only for less and for more. */
const choicesOf = ({ pack }: CompiledPack) =>
  pack.adjustments.length > 0 ? pack.adjustments.map((it) => ({ value: it.id, word: it.says })) : grounds.map((value) => ({ value, word: groundWords[value] }))

type Props = { row: PriorNoticeRow; files: readonly PersonFile[]; pack: CompiledPack; onClose: () => void }

/** What speaks for fewer points or for more (第十四条). */
export const GroundDrawer = ({ row, files, pack, onClose }: Props) => {
  const { newId } = useSession()
  const [id] = useState(newId)
  const form = useDraft<Draft>(() => ({ what: '', person: row.people[0]?.person ?? INSTITUTION, words: '' }), reading(row.id, id), onClose, `ground/${row.id}`)
  const { draft, change, troubles } = form
  const words = pack.pack.adjustments.find((it) => it.id === draft.what)?.words
  return (
    <FormDrawer title="记录从轻、从重的情节" touched={form.touched} onClose={form.leave(onClose)}>
      {(close) => (
        <FormFrame word="保存" saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={close} kept={form}>
          <ChoiceField label="从轻从重" place="what" first value={draft.what} trouble={troubles.what} hint={words ? `条文：${words}` : undefined} groups={[{ name: '', choices: choicesOf(pack) }]} onChange={(what) => change({ what })} />
          <ChoiceField label="人员" place="person" value={draft.person} trouble={undefined} groups={personChoices(row, files)} onChange={(person) => change({ person })} />
          <AreaField label="情节" place="words" rows={4} value={draft.words} trouble={troubles.words} onChange={(it) => change({ words: it })} />
        </FormFrame>
      )}
    </FormDrawer>
  )
}
