import { Button } from '../../../ui/Button'
import type { Twin } from './twins'

type Props = { twins: readonly Twin[]; onOpen: (person: string) => void; onAccept: () => void; onStay: () => void }

const said = ({ person, by }: Twin): string => `${person.name}${person.leftOn ? '（已离职）' : ''}的${by}与填写的相同`

const Open = ({ twin, onOpen }: { twin: Twin; onOpen: (person: string) => void }) => (
  <Button look="quiet" onClick={() => onOpen(twin.person.id)}>不新增，打开{twin.person.name}的档案</Button>
)

/** Under the field, as soon as it is noticed. */
export const TwinNote = ({ twins, onOpen }: Pick<Props, 'twins' | 'onOpen'>) => (
  <div className="twins" role="status">
    {twins.map((it) => <p key={it.person.id}><span className="field-doubts">{said(it)}，可能已经登记过。</span><Open twin={it} onOpen={onOpen} /></p>)}
  </div>
)

/** Two people under one number: not forbidden, but asked. */
export const TwinAsk = ({ twins, onAccept, onStay }: Props) => (
  <div className="form-ask" role="alertdialog" aria-label="可能已经登记过">
    <p>{twins.map(said).join('；')}。仍要保存吗？</p>
    <Button onClick={onAccept}>仍要保存</Button>
    <Button look="primary" autoFocus onClick={onStay}>返回核对</Button>
  </div>
)
