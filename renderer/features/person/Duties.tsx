import { useMemo } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import { awaitedRows, dutyRows } from './duty-rows'
import type { Known } from '../../../shared/model/known'
import { Why } from '../../ui/reasons/Why'

const When = ({ when, reason, provisional }: { when: string; reason: Reason; provisional: boolean }) => (
  <span className="duty-when">
    <Why reason={reason}>{when}</Why>
    {provisional && <span className="secondary">（推算）</span>}
  </span>
)

/** What the agency owes on an appeal (第四十条). */
const Awaited = ({ known }: { known: Known }) => {
  const rows = useMemo(() => awaitedRows(known), [known])
  if (rows.length === 0) return null
  return (
    <>
      <h3>等经办机构办</h3>
      <ul className="duties">
        {rows.map((row) => (
          <li key={row.key} className="duty">
            <When when={row.when} reason={row.reason} provisional={row.provisional} />
            <span className="duty-what">经办机构：{row.what}{'　'}<span className="secondary duty-about">{row.about}</span></span>
          </li>
        ))}
      </ul>
      <p className="secondary">需要第三方或者专家评估的时间不计在内。</p>
    </>
  )
}

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
              <When when={row.when} reason={row.reason} provisional={row.provisional} />
              <span className="duty-what">
                {row.who}：<strong>{row.what}</strong>{'　'}
                {row.about.map((number) => <span key={number} className="secondary duty-about">{number}</span>)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Awaited known={known} />
    </section>
  )
}
