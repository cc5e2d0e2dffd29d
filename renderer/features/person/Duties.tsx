import { useMemo } from 'react'
import type { Reason } from '../../../shared/rules/assessment'
import { useTrainingForm } from '../../state/training-form'
import { Button } from '../../ui/Button'
import { DoneMark } from '../../ui/DueMark'
import { useDesk, useJobs } from './desk/desk-context'
import { awaitedRows, type DutyRow, dutyRows } from './duty-rows'
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

/** The way to enter that it was done, for what is entered here. */
const Act = ({ row, known }: { row: DutyRow; known: Known }) => {
  const open = useJobs()
  if (!open || row.done) return null
  switch (row.kind) {
    case 'talk': return <Button onClick={() => open({ kind: 'talk', talk: null, decision: row.decision })}>登记谈话</Button>
    case 'training': return <Button onClick={() => useTrainingForm.getState().add([known.file.person.id])}>登记培训</Button>
    case 'maintain-status': return <Button onClick={() => open({ kind: 'registration', decision: row.decision })}>登记状态</Button>
    case 'restore-status': return <Button onClick={() => open({ kind: 'registration', decision: null })}>登记状态</Button>
    case 'appeal':
    case 'apply-resumption': return null
  }
}

const Row = ({ row, known, desk }: { row: DutyRow; known: Known; desk: boolean }) => (
  <li className={row.overdue ? 'duty duty-overdue' : 'duty'}>
    {row.done ? <span className="duty-when"><DoneMark word={row.when} /></span> : <When when={row.when} reason={row.reason} provisional={row.provisional} />}
    <span className="duty-what">
      {row.who}：<strong>{row.what}</strong>{'　'}
      {row.about.map((number) => <span key={number} className="secondary duty-about">{number}</span>)}
    </span>
    {desk && <Act row={row} known={known} />}
  </li>
)

/** 要做什么 · 何时之前. */
export const Duties = ({ known }: { known: Known }) => {
  const desk = useDesk(known)
  const rows = useMemo(() => dutyRows(known, desk ?? undefined), [known, desk])
  return (
    <section aria-labelledby="person-duties">
      <h2 id="person-duties">要做什么 · 何时之前</h2>
      {rows.length === 0 ? (
        <p className="secondary">{known.today === known.now ? '现在' : '这一天'}没有要办的事。</p>
      ) : (
        <ul className="duties">
          {rows.map((row) => <Row key={row.key} row={row} known={known} desk={desk !== null} />)}
        </ul>
      )}
      <Awaited known={known} />
    </section>
  )
}
