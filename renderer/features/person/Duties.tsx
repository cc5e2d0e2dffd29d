import { useMemo } from 'react'
import { dutyRows } from './duty-rows'
import type { Known } from './known'
import { Why } from './reasons/Why'

/** 要做什么 · 何时之前. */
export const Duties = ({ known }: { known: Known }) => {
  const rows = useMemo(() => dutyRows(known), [known])
  return (
    <section aria-labelledby="person-duties">
      <h2 id="person-duties">要做什么 · 何时之前</h2>
      {rows.length === 0 ? (
        <p className="secondary">{known.today === known.now ? '现在' : '这一天'}没有要办的事。</p>
      ) : (
        <ul className="duties">
          {rows.map((row) => (
            <li key={row.key} className={row.overdue ? 'duty duty-overdue' : 'duty'}>
              <span className="duty-when">
                <Why reason={row.reason}>{row.when}</Why>
                {row.provisional && <span className="secondary">（推算）</span>}
              </span>
              <span className="duty-what">
                {row.who}：<strong>{row.what}</strong>{'　'}
                {row.about.map((number) => <span key={number} className="secondary duty-about">{number}</span>)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
