import { useState } from 'react'
import type { Rewrite, Verdict } from '../../../../shared/agency/decisions'
import type { Letter } from '../../../../shared/agency/letters'
import type { Clash } from '../../../../shared/agency/merge'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { again, type Choice, chosen } from './decide'
import { Value } from './Value'
import type { Names } from './use-names'
import { aboutOf, fieldWord, whatOf } from './words'

type Props = { letter: Letter; names: Names; onClose: () => void }

/** Both versions of an added row that was there already: every field in which they differ. */
const added = ({ args: { body }, trouble }: Letter): Clash[] => {
  const theirs = trouble?.kind === 'conflict' && trouble.current.op === 'put' ? (trouble.current.body as Readonly<Record<string, unknown>>) : null
  if (!body || !theirs) return []
  return Object.keys(body).filter((it) => JSON.stringify(body[it]) !== JSON.stringify(theirs[it])).map((field) => ({ field, before: undefined, mine: body[field], theirs: theirs[field] }))
}

const clashesOf = (letter: Letter): readonly Clash[] => {
  if (letter.trouble?.kind !== 'conflict') return []
  return letter.trouble.clashes.length > 0 ? letter.trouble.clashes : added(letter)
}

/** `choice`: undefined until one was made, null where there is none to make. */
type LineProps = { letter: Letter; clash: Clash; names: Names; choice: Choice | undefined | null; onChoose: (choice: Choice) => void }

const Line = ({ letter, clash: { field, before, mine, theirs }, names, choice, onChoose }: LineProps) => {
  const word = fieldWord(letter, field)
  const show = (value: unknown) => <Value field={field} value={value} of={letter.args.id} names={names} />
  const side = (which: Choice, where: string, value: unknown) => (
    <td className={choice === which ? 'conflict-chosen' : undefined}>
      {choice === null
        ? show(value)
        : <label className="conflict-choice"><input type="radio" name={`choice-${field}`} aria-label={`${word}：用${where}的`} checked={choice === which} onChange={() => onChoose(which)} />{show(value)}</label>}
    </td>
  )
  return (
    <tr>
      <th scope="row">{word}</th>
      <td className="secondary">{before === undefined ? '—' : show(before)}</td>
      {side('mine', '本机', mine)}
      {side('theirs', '经办机构', theirs)}
    </tr>
  )
}

type TableProps = { letter: Letter; clashes: readonly Clash[]; names: Names; choices: Readonly<Record<string, Choice>> | null; onChoose: (field: string, choice: Choice) => void }

const Table = ({ letter, clashes, names, choices, onChoose }: TableProps) => (
  <table className="ruled-table agency-table conflict-table">
    <thead>
      <tr><th scope="col">项目</th><th scope="col">原来</th><th scope="col">本机改成</th><th scope="col">经办机构现在</th></tr>
    </thead>
    <tbody>
      {clashes.map((it) => <Line key={it.field} letter={letter} clash={it} names={names} choice={choices && choices[it.field]} onChoose={(choice) => onChoose(it.field, choice)} />)}
    </tbody>
  </table>
)

const others = (letter: Letter, clashes: readonly Clash[], names: Names): string => {
  const fields = Object.keys(letter.args.fields ?? {}).filter((it) => !clashes.some(({ field }) => field === it))
  return fields.length === 0 ? '' : `${aboutOf(letter, names)}的${fields.map((it) => fieldWord(letter, it)).join('、')}没有冲突，照本机的送出。`
}

const leadOf = ({ args, trouble }: Letter): string => {
  if (trouble?.kind === 'conflict' && trouble.current.op === 'delete') return '经办机构那边已经删除了这一条，本机又做了改动。'
  if (args.body) return '经办机构那边已经有这一条，内容与本机的不同。以经办机构的为准；需要改的，随后在档案里修改即可。'
  return args.fields ? '两边都改了下面各项，改得不一样。每一项选一个；选“本机”的会送给经办机构。' : '本机要删除这一条，经办机构那边在此之后改过它。'
}

/** 两边的内容: both versions side by side, field by field. Nothing is chosen for the person. */
export const ConflictDialog = ({ letter, names, onClose }: Props) => {
  const { sync } = useSession()
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const [busy, setBusy] = useState(false)
  const clashes = clashesOf(letter)
  const byField = letter.args.fields !== undefined && clashes.length > 0
  const decide = async (verdict: Verdict | Rewrite): Promise<void> => {
    setBusy(true)
    await sync.decide(letter.id, verdict).then(onClose, reportError)
    setBusy(false)
  }
  const all = (choice: Choice): void => setChoices(Object.fromEntries(clashes.map(({ field }) => [field, choice])))
  const removal = !letter.args.fields && !letter.args.body
  return (
    <Dialog title={`两边的内容：${whatOf(letter)}　${aboutOf(letter, names)}`} onClose={onClose}>
      <p>{leadOf(letter)}</p>
      {clashes.length > 0 && <Table letter={letter} clashes={clashes} names={names} choices={byField ? choices : null} onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })} />}
      {byField && <p className="secondary">{others(letter, clashes, names)}</p>}
      <div className="dialog-actions">
        {byField && <Button className="dialog-actions-apart" onClick={() => all('theirs')}>都用经办机构的</Button>}
        {byField && <Button onClick={() => all('mine')}>都用本机的</Button>}
        {!byField && <Button disabled={busy} onClick={() => void decide({ choose: 'theirs' })}>以经办机构的为准</Button>}
        {removal && <Button disabled={busy} onClick={() => void decide({ choose: 'mine' })}>仍然删除</Button>}
        {!byField && !removal && letter.args.fields && <Button disabled={busy} onClick={() => void decide(again(letter))}>再送一次</Button>}
        {byField && <Button look="primary" disabled={busy || clashes.some(({ field }) => !choices[field])} onClick={() => void decide(chosen(letter, clashes, choices))}>照此决定</Button>}
      </div>
    </Dialog>
  )
}
