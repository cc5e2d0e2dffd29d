import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import { type Known, knownOf } from '../../shared/model/known'
import { PersonDesk } from '../../renderer/features/person/PersonDesk'
import type { Command } from '../../renderer/store/commands/all'
import type { Outcome } from '../../renderer/store/commit'
import { type Session, SessionProvider } from '../../renderer/store/session'
import { assessor } from '../../shared/model/assessor'
import type { PersonFile } from '../../shared/model/history'
import type { AmendmentRow, DecisionRow, InstitutionRow, MeasureRow, RestorationRow, ResumptionRow } from '../../shared/model/rows'
import type { Role } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'
import { codec } from '../model/codec'
import { book, library, pharmacy, sitting, today } from './people'

// jsdom has dialogs, but does not open them.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
  this.querySelector('button')?.focus()
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

// antd still asks a key for its number, as browsers give it; user-event gives none.
const numbers: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40 }
window.addEventListener('keydown', (event) => Object.defineProperty(event, 'keyCode', { value: numbers[event.key] ?? 0 }), true)

const entered = { origin: 'entered', rev: 1 } as const

export const clinic: InstitutionRow = {
  ...entered, id: 'clinic', institution: 'clinic', name: '乌海某诊所', code: 'H15030000001', kind: 'medical', region: '150300', packs: ['neimenggu-2025-7'],
}

export type Notice = Partial<Omit<DecisionRow, 'on' | 'received'>> & { on: string; received?: string; points?: number; circumstance?: string }
type Dated<T> = Partial<Omit<T, 'on'>> & { on: string }

export type Facts = {
  at?: InstitutionRow
  role?: Role
  notices?: readonly Notice[]
  amendments?: readonly (Dated<AmendmentRow> & Pick<AmendmentRow, 'decision' | 'kind'>)[]
  restorations?: readonly (Dated<RestorationRow> & { points: number })[]
  resumptions?: readonly (Dated<ResumptionRow> & Pick<ResumptionRow, 'kind'>)[]
  measures?: readonly MeasureRow[]
}

const NAME = '曾玉兰'
const of = { ...entered, person: 'p1' }

const noticeRow = (at: InstitutionRow, { on, received, points = 4, circumstance = '18-1', ...rest }: Notice, index: number): DecisionRow => ({
  ...of, id: `d${index + 1}`, institution: at.id, by: 'penalty', noticeNo: `医保处〔2026〕${index + 1}号`, noticeOn: null, foundOn: null, inspection: null,
  region: null, amounts: null, printed: null, items: [{ circumstance, responsibility: 'primary', points }], ...rest,
  on: day(on), received: day(received ?? on),
})

/** Everything held about 曾玉兰, by hand. */
export const fileOf = ({ at = pharmacy, role = 'pharmacy-principal', ...facts }: Facts = {}): PersonFile => ({
  person: { ...entered, id: 'p1', institution: at.id, name: NAME, code: null, sealed: '', marks: [], pin: null, leftOn: null },
  institutions: [pharmacy, clinic],
  posts: [{ ...of, id: 'post', institution: at.id, role, title: '', department: '柳泉路店', from: day('2020-01-01'), until: null }],
  decisions: (facts.notices ?? []).map((it, index) => noticeRow(at, it, index)),
  amendments: (facts.amendments ?? []).map(({ on, ...rest }, index) => ({ ...of, id: `a${index}`, institution: at.id, item: null, points: null, printed: null, ...rest, on: day(on) })),
  restorations: (facts.restorations ?? []).map(({ on, ...rest }, index) => ({ ...of, id: `r${index}`, institution: at.id, route: 'publicity', score: null, ...rest, on: day(on) })),
  measures: facts.measures ?? [],
  resumptions: (facts.resumptions ?? []).map(({ on, ...rest }, index) => ({ ...of, id: `s${index}`, institution: at.id, ...rest, on: day(on) })),
})

export const knownFrom = (facts: Facts = {}, on = today): Known => knownOf(fileOf(facts), book, on)

type Answer = (command: Command) => Outcome

/** The desk with a door that only writes down what was asked of it. */
export const showDesk = (facts: Facts = {}, answer: Answer = () => ({ ok: true, seq: 1, repeated: false })) => {
  const asked: Command[] = []
  let count = 0
  const commit = (command: Command): Promise<Outcome> => {
    asked.push(command)
    return Promise.resolve(answer(command))
  }
  const session = {
    store: { commit, codec } as Session['store'], book, library, judge: assessor(book), ...sitting, today, sample: true,
    stamp: () => ({ id: `command-${(count += 1)}`, at: '2026-06-15T09:00:00+08:00', who: '测试' }),
    newId: () => 'new-notice',
  }
  const { container } = render(
    // Without antd's styles: jsdom would go through each of them for every role that is asked for.
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <SessionProvider value={session}>
        <PersonDesk known={knownFrom(facts)} onBack={() => undefined} />
      </SessionProvider>
    </ConfigProvider>,
  )
  return { asked, container, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

/** A text as it is read, whatever elements it is cut into. */
export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s/g, '')
