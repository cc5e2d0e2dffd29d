import { Checkbox, Radio } from 'antd'
import { type ReactNode, useId } from 'react'
import type { BoardColumnKey } from '../../../shared/model/sheet'
import { papers } from '../../../shared/model/sheet'
import { type BoardOptions, choosable } from './options'

type NamedProps = { name: string; children: (id: string) => ReactNode }

/** A question and, beside it, its choices. */
const Named = ({ name, children }: NamedProps) => {
  const id = useId()
  return (
    <div className="board-group">
      <span id={id} className="secondary">{name}</span>
      {children(id)}
    </div>
  )
}

type OneProps<T> = { name: string; value: T; choices: readonly { value: T; label: string }[]; choose: (value: T) => void }

const One = <T extends string | boolean>({ name, value, choices, choose }: OneProps<T>) => (
  <Named name={name}>
    {(id) => <Radio.Group aria-labelledby={id} options={choices.map((it) => ({ ...it }))} value={value} onChange={(event) => choose(event.target.value as T)} />}
  </Named>
)

const turns = [{ value: false, label: '纵向' }, { value: true, label: '横向' }] as const

type Props = { options: BoardOptions; headings: Record<BoardColumnKey, string>; change: (to: BoardOptions) => void }

/** Which paper, and what stands on it. */
export const BoardOptionsForm = ({ options, headings, change }: Props) => {
  const set = (part: Partial<BoardOptions>): void => change({ ...options, ...part })
  const columns = choosable.map((value) => ({ value, label: headings[value] }))
  return (
    <form className="board-options" aria-label="公示栏的纸张和内容" onSubmit={(event) => event.preventDefault()}>
      <One name="纸张" value={options.page} choices={papers.map((value) => ({ value, label: value }))} choose={(page) => set({ page })} />
      <One name="方向" value={options.landscape} choices={turns} choose={(landscape) => set({ landscape })} />
      <Named name="显示内容">
        {(id) => <Checkbox.Group role="group" aria-labelledby={id} options={columns} value={[...options.shown]} onChange={(shown) => set({ shown })} />}
      </Named>
      <Named name="人员">
        {() => <Checkbox checked={options.everyone} onChange={(event) => set({ everyone: event.target.checked })}>包括不属细则范围的人员</Checkbox>}
      </Named>
    </form>
  )
}
