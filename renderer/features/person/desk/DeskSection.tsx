import { type ReactNode, useId } from 'react'
import { Button } from '../../../ui/Button'

type Props = { title: string; /** What its button says and does; null for who may not. */ add: { word: string; act: () => void } | null; empty: string; children: readonly ReactNode[]; besides?: ReactNode }

/** A part of the file: its rows newest first, and the way to a further one. */
export const DeskSection = ({ title, add, empty, children, besides }: Props) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="desk-section">
      <header className="desk-head">
        <h3 id={id}>{title}</h3>
        {add && <Button onClick={add.act}>{add.word}</Button>}
      </header>
      {children.length > 0 ? <ul className="desk-rows">{children}</ul> : <p className="secondary">{empty}</p>}
      {besides}
    </section>
  )
}

type RowProps = { when: ReactNode; what: ReactNode; more?: ReactNode; acts?: ReactNode }

/** A day, what it was, more of it below, and what can be done with it. */
export const DeskRow = ({ when, what, more, acts }: RowProps) => (
  <li className="desk-row">
    <span className="figures desk-when">{when}</span>
    <div className="desk-what">
      <p>{what}</p>
      {more && <div className="secondary">{more}</div>}
    </div>
    {acts && <span className="desk-acts">{acts}</span>}
  </li>
)
