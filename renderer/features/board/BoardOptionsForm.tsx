import type { ReactNode } from 'react'
import type { BoardColumnKey } from '../../../shared/model/sheet'
import { papers } from '../../../shared/model/sheet'
import { type BoardOptions, choosable } from './options'

type GroupProps = { legend: string; children: ReactNode }

const Group = ({ legend, children }: GroupProps) => (
  <fieldset className="board-group">
    <legend>{legend}</legend>
    {children}
  </fieldset>
)

type ChoiceProps = { group: string; word: string; chosen: boolean; choose: () => void }

const Choice = ({ group, word, chosen, choose }: ChoiceProps) => (
  <label className="board-choice">
    <input type="radio" name={group} checked={chosen} onChange={choose} />
    <span>{word}</span>
  </label>
)

type CheckProps = { word: string; checked: boolean; set: (checked: boolean) => void }

const Check = ({ word, checked, set }: CheckProps) => (
  <label className="board-check">
    <input type="checkbox" checked={checked} onChange={(event) => set(event.target.checked)} />
    <span>{word}</span>
  </label>
)

type Props = { options: BoardOptions; headings: Record<BoardColumnKey, string>; change: (to: BoardOptions) => void }

const PaperChoice = ({ options, change }: Omit<Props, 'headings'>) => (
  <>
    <Group legend="纸张">
      {papers.map((page) => (
        <Choice key={page} group="board-paper" word={page} chosen={options.page === page} choose={() => change({ ...options, page })} />
      ))}
    </Group>
    <Group legend="方向">
      <Choice group="board-turn" word="纵向" chosen={!options.landscape} choose={() => change({ ...options, landscape: false })} />
      <Choice group="board-turn" word="横向" chosen={options.landscape} choose={() => change({ ...options, landscape: true })} />
    </Group>
  </>
)

/** Which paper, and what stands on it. */
export const BoardOptionsForm = ({ options, headings, change }: Props) => {
  const { shown, everyone } = options
  return (
    <form className="board-options" aria-label="公示栏的纸张和内容" onSubmit={(event) => event.preventDefault()}>
      <PaperChoice options={options} change={change} />
      <Group legend="显示内容">
        {choosable.map((key) => (
          <Check
            key={key}
            word={headings[key]}
            checked={shown.includes(key)}
            set={(on) => change({ ...options, shown: on ? [...shown, key] : shown.filter((it) => it !== key) })}
          />
        ))}
      </Group>
      <Group legend="人员">
        <Check word="包括不属细则范围的人员" checked={everyone} set={(on) => change({ ...options, everyone: on })} />
      </Group>
    </form>
  )
}
