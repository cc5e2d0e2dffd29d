import { useState } from 'react'
import type { Letter } from '../../../../shared/agency/letters'
import { useBarred, useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { sayInstant } from '../../../ui/when'
import { AskDialog } from '../AskDialog'
import { Section } from '../Section'
import { ConflictDialog } from './ConflictDialog'
import { CorrectDialog } from './CorrectDialog'
import { again } from './decide'
import { isCorrectable } from './editable'
import type { Names } from './use-names'
import { aboutOf, personOf, whatOf } from './words'

type Props = { letters: readonly Letter[]; names: Names; onOpen: (person: string) => void }

const whyOf = ({ trouble }: Letter): string => {
  switch (trouble?.kind) {
    case 'conflict': return trouble.current.op === 'delete' ? '经办机构那边已经删除了这一条。' : '经办机构那边也改了这一条，改得不一样。请看两边的内容再决定。'
    case 'refused': return `经办机构没有接受：${trouble.message}`
    case 'rejected': return `经办机构没有接受：${trouble.message || `没有说明原因（${trouble.status}）。`}`
    case 'renumber':
    case undefined: return '需要处理。'
  }
}

type Asking = { what: 'conflict' | 'correct' | 'give-up'; letter: Letter } | null

const Card = ({ letter, names, mayDecide, onAsk, onOpen }: { letter: Letter; mayDecide: boolean; onAsk: (asking: Asking) => void } & Omit<Props, 'letters'>) => {
  const { sync } = useSession()
  const person = personOf(letter)
  const conflict = letter.trouble?.kind === 'conflict'
  return (
    <li className="letter-card">
      <p><strong>{whatOf(letter)}</strong>　{aboutOf(letter, names)}{letter.at !== undefined && <span className="secondary figures">　{sayInstant(letter.at)} 录入</span>}</p>
      <p>{whyOf(letter)}</p>
      <div className="agency-actions">
        {mayDecide && conflict && <Button look="primary" onClick={() => onAsk({ what: 'conflict', letter })}>看两边的内容</Button>}
        {mayDecide && !conflict && isCorrectable(letter) && <Button look="primary" onClick={() => onAsk({ what: 'correct', letter })}>更正</Button>}
        {mayDecide && !conflict && <Button onClick={() => void sync.decide(letter.id, again(letter))}>再送一次</Button>}
        {mayDecide && !conflict && <Button onClick={() => onAsk({ what: 'give-up', letter })}>放弃</Button>}
        {person !== null && names.has(person) && <Button look="quiet" onClick={() => onOpen(person)}>打开档案</Button>}
      </div>
    </li>
  )
}

const GIVE_UP = '放弃后，这一件不再送出，以经办机构的内容为准。要再送，须重新录入。'

/** 需要处理: letters that go no further until a person has decided. The others go on. */
export const NeedsPerson = ({ letters, names, onOpen }: Props) => {
  const { sync } = useSession()
  const mayDecide = useBarred() === null
  const [asking, setAsking] = useState<Asking>(null)
  if (letters.length === 0) return null
  const close = (): void => setAsking(null)
  return (
    <Section title="需要处理" lead="以下几件要由人决定，其余的照常送出。没有决定之前，录入的内容都保留着。">
      <ul className="letter-cards">{letters.map((it) => <Card key={it.id} letter={it} names={names} mayDecide={mayDecide} onAsk={setAsking} onOpen={onOpen} />)}</ul>
      {asking?.what === 'conflict' && <ConflictDialog letter={asking.letter} names={names} onClose={close} />}
      {asking?.what === 'correct' && <CorrectDialog letter={asking.letter} onClose={close} />}
      {asking?.what === 'give-up' && (
        <AskDialog title={`放弃“${whatOf(asking.letter)}　${aboutOf(asking.letter, names)}”`} word="放弃" words={GIVE_UP} act={() => sync.decide(asking.letter.id, { choose: 'theirs' })} onClose={close} />
      )}
    </Section>
  )
}
