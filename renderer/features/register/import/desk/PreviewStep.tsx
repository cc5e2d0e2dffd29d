import { useEffect, useMemo, useState } from 'react'
import type { PersonRow } from '../../../../../shared/model/rows'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import { type Session, useSession } from '../../../../store/session'
import { Button } from '../../../../ui/Button'
import { Select } from '../../../../ui/Select'
import type { MatchedList } from '../check-list'
import { fateOf, isFaulty, isKnown, linesIn, matchedIds, type People, pickedAtFirst, remarksOf, type View, views } from './preview'
import { PreviewTable } from './PreviewTable'

const AT_ONCE = 1000

/** A slice at a time, so that a long list never holds up the page. */
const heldPeople = async ({ tables }: Session['store'], ids: readonly string[], isGone: () => boolean): Promise<People> => {
  const held = new Map<string, PersonRow>()
  for (let at = 0; at < ids.length && !isGone(); at += AT_ONCE) for (const it of await tables.people.bulkGet(ids.slice(at, at + AT_ONCE))) if (it) held.set(it.id, it)
  return held
}

const usePeople = (lines: readonly MatchedLine[]): People => {
  const { store } = useSession()
  const [people, setPeople] = useState<People>(new Map())
  useEffect(() => {
    let gone = false
    void heldPeople(store, matchedIds(lines), () => gone).then((held) => {
      if (!gone) setPeople(held)
    })
    return () => {
      gone = true
    }
  }, [store, lines])
  return people
}

const count = (lines: readonly MatchedLine[], view: View): number => linesIn(lines, view).length

const Views = ({ lines, view, onView }: { lines: readonly MatchedLine[]; view: View; onView: (view: View) => void }) => {
  const counts = useMemo(() => new Map(views.map((it) => [it, count(lines, it)])), [lines])
  const words: Record<View, string> = { all: '全部', troubled: '只看有问题的', faulty: '只看不能导入的', known: '只看已登记的' }
  const options = views.map((value) => ({ value, word: `${words[value]}（${counts.get(value) ?? 0} 行）` }))
  return <Select label="显示" value={view} options={options} onChange={(value) => onView(options.find((it) => it.value === value)?.value ?? 'all')} />
}

/** Everything that was said of the row one is at. */
const Remarks = ({ line, picked, people }: { line: MatchedLine | undefined; picked: boolean; people: People }) => {
  const remarks = line ? remarksOf(line, people) : []
  return (
    <div className="import-remarks" aria-live="polite" aria-label="这一行的问题" role="region" tabIndex={0}>
      {line && isKnown(line) && <p>第 {line.line} 行　{fateOf(line, picked, people)}</p>}
      {line && remarks.length === 0 && <p className="secondary">第 {line.line} 行没有问题。</p>}
      {remarks.map(({ forbids, sentence }) => <p key={sentence}><strong className={forbids ? 'import-fault' : 'import-warning'}>{forbids ? '不能导入' : '请核对'}</strong>　{sentence}</p>)}
    </div>
  )
}

const SkippedNote = ({ skipped }: Pick<MatchedList, 'skipped'>) =>
  skipped.length > 0 && (
    <details className="import-skipped">
      <summary>另有 {skipped.length} 行不是人员，没有读入</summary>
      <ul>{skipped.slice(0, 200).map(({ line, why }) => <li key={line}>第 {line} 行：{why}</li>)}</ul>
    </details>
  )

type Props = { list: MatchedList; trouble: string | null; onImport: (picked: ReadonlySet<number>) => void; onColumns: () => void }

/** Every row with what is wrong with it; the ones picked are imported. */
export const PreviewStep = ({ list, trouble, onImport, onColumns }: Props) => {
  const { lines, skipped } = list
  const people = usePeople(lines)
  const [picked, setPicked] = useState(() => pickedAtFirst(lines))
  const [view, setView] = useState<View>('all')
  const shown = useMemo(() => linesIn(lines, view), [lines, view])
  const [current, setCurrent] = useState<number | null>(() => linesIn(lines, 'troubled')[0]?.line ?? null)
  const known = useMemo(() => lines.filter((it) => isKnown(it) && !isFaulty(it)), [lines])
  const pick = (some: readonly MatchedLine[], on: boolean): void => setPicked((held) => {
    const next = new Set(held)
    for (const it of some) if (on && !isFaulty(it)) next.add(it.line)
    else next.delete(it.line)
    return next
  })
  const look = (next: View): void => {
    setView(next)
    setCurrent(linesIn(lines, next)[0]?.line ?? null)
  }
  const updating = known.filter((it) => picked.has(it.line)).length
  return (
    <div className="import-step">
      <div className="import-choices">
        <Views lines={lines} view={view} onView={look} />
        {known.length > 0 && (
          <Select
            label={`已登记的 ${known.length} 行`} value={updating === 0 ? 'skip' : updating === known.length ? 'update' : 'some'}
            options={[{ value: 'skip', word: '全部跳过' }, { value: 'update', word: '全部更新' }, { value: 'some', word: '逐行选择' }]}
            onChange={(value) => value !== 'some' && pick(known, value === 'update')}
          />
        )}
        <Button onClick={() => pick(shown, true)}>选中显示的</Button>
        <Button onClick={() => pick(shown, false)}>不选显示的</Button>
        <span className="import-count secondary figures" role="status">已选 {picked.size} 行，共 {lines.length} 行</span>
      </div>
      <PreviewTable lines={shown} picked={picked} people={people} current={current} onCurrent={setCurrent} onPick={(line, on) => pick(lines.filter((it) => it.line === line), on)} />
      <Remarks line={lines.find((it) => it.line === current)} picked={current !== null && picked.has(current)} people={people} />
      <SkippedNote skipped={skipped} />
      {trouble && <p className="field-trouble" role="alert">{trouble}</p>}
      <div className="import-foot">
        <Button onClick={onColumns}>上一步：核对各列</Button>
        <Button look="primary" data-first disabled={picked.size === 0} onClick={() => onImport(picked)}>导入选中的 {picked.size} 行</Button>
      </div>
    </div>
  )
}
