import { useEffect, useMemo, useRef, useState } from 'react'
import type { Held } from '../../../../shared/model/library'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { compile, type CompiledPack } from '../../../../shared/rules/compile'
import type { Pack } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { SearchField } from '../SearchField'
import { Withdraw } from '../Withdraw'
import { namesOf, sayOrigin, sayRegion, sayStanding, sayTerm, usersOf } from '../words'
import { Article, Reading } from './Article'
import { type LawView, lawViewOf } from './chapters'
import './pack.css'

type Props = {
  held: Held<Pack>
  institutions: readonly InstitutionRow[]
  today: Day
  /** The article gone to, and what was sought on the way here. */
  article: string
  query: string
  onBack: () => void
}

const show = (selector: string): HTMLElement | null => {
  const found = document.querySelector<HTMLElement>(selector)
  found?.scrollIntoView({ block: 'center' })
  return found
}

const Facts = ({ held, institutions, today }: Pick<Props, 'held' | 'institutions' | 'today'>) => {
  const { value: pack } = held
  const { says, warn } = sayStanding(pack, today)
  const facts = [
    ['文号', pack.document], ['制定机关', pack.issuers.join('、')], ['地区', sayRegion(pack.region)], ['有效期', `${sayTerm(pack)}（${says}）`],
    ['适用机构', namesOf(usersOf(pack.id, institutions)) || '没有'], ['来源', sayOrigin(held)], ['核对日', pack.lastChecked],
  ] as const
  return (
    <dl className="law-facts">
      {facts.map(([name, value]) => (
        <div key={name} className={name === '有效期' && warn ? 'law-warn' : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Chapters = ({ view, current }: { view: LawView; current: number | null }) => (
  <div className="law-body">
    {view.chapters.map(({ name, articles }) => (
      <section key={name} aria-label={name}>
        <h2 className="law-chapter">{name}</h2>
        {articles.map((it) => <Article key={it.id} {...it} current={current} />)}
      </section>
    ))}
    {view.loose.length > 0 && (
      <section aria-label="其他口径">
        <h2 className="law-chapter">其他口径</h2>
        {view.loose.map((it) => <Reading key={it.id} {...it} current={current} />)}
      </section>
    )}
  </div>
)

const Contents = ({ view }: { view: LawView }) => (
  <nav className="law-contents" aria-label="目录">
    {view.chapters.map(({ name, articles }) => (
      <Button key={name} look="quiet" onClick={() => show(`#article-${CSS.escape(articles[0]?.id ?? '')}`)?.focus()}>{name}</Button>
    ))}
  </nav>
)

const sayFound = (hits: number, current: number): string => (hits === 0 ? '没有找到' : `共 ${hits} 处，第 ${current + 1} 处`)

/** The first place within the article gone to. */
const firstIn = (view: LawView, article: string): number => {
  const found = view.chapters.flatMap(({ articles }) => articles).find(({ id }) => id === article)
  const pieces = [...(found?.pieces ?? []), ...(found?.readings ?? []).flatMap((it) => it.pieces)]
  return pieces.find(({ hit }) => hit !== null)?.hit ?? 0
}

/** What is sought in the text, and which of the places one is at. */
const useSought = (pack: CompiledPack, first: string, article: string) => {
  const [{ query, current }, set] = useState(() => ({ query: first, current: firstIn(lawViewOf(pack, first), article) }))
  const view = useMemo(() => lawViewOf(pack, query), [pack, query])
  useEffect(() => {
    if (query !== '') show(`[data-hit="${current}"]`)
  }, [query, current])
  return {
    query, view, current,
    seek: (next: string) => set({ query: next, current: 0 }),
    step: (by: 1 | -1) => set((it) => ({ ...it, current: view.hits === 0 ? 0 : (it.current + by + view.hits) % view.hits })),
  }
}

/** One pack: its full text, the numbers taken from it, and how it is read. */
export const PackPage = ({ held, institutions, today, article, query: first, onBack }: Props) => {
  const compiled = useMemo(() => compile(held.value), [held.value])
  const { query, view, current, seek, step } = useSought(compiled, first, article)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (article !== '' && first === '') show(`#article-${CSS.escape(article)}`)?.focus()
  }, [article, first])
  return (
    <article className="law-pack">
      <header className="law-head">
        <Button look="quiet" onClick={onBack} aria-keyshortcuts="Escape"><Icon name="back" />法规库</Button>
        <h1>{held.value.title}</h1>
        {held.row && <Withdraw row={held.row} name={held.value.shortTitle} covers={held.covers !== null} onDone={onBack} />}
        <Facts held={held} institutions={institutions} today={today} />
        <SearchField label="在全文中查找" query={query} field={field} found={sayFound(view.hits, current)} onChange={seek} onStep={step} />
      </header>
      <div className="law-reader">
        <Contents view={view} />
        <Chapters view={view} current={query === '' ? null : current} />
      </div>
    </article>
  )
}
