import { useMemo, useState } from 'react'
import { Select } from '../../../ui/Select'
import { useDesk } from '../desk/desk-context'
import type { Known } from '../../../../shared/model/known'
import { useAllPapers } from '../papers/papers-context'
import { kindsIn, type LifeKind, lifeKinds, lifeOf, type Moment } from './life'
import './life.css'

const Line = ({ moment }: { moment: Moment }) => (
  <li className={`moment moment-${moment.kind}`}>
    <time className="figures" dateTime={moment.on}>{moment.on}</time>
    <span className="moment-kind">{lifeKinds[moment.kind]}</span>
    <span className="moment-words">{moment.words}{moment.more && <span className="secondary">　{moment.more}</span>}</span>
  </li>
)

/** 全部经历: everything that ever happened, one line each, all or of one kind. */
export const Life = ({ known }: { known: Known }) => {
  const desk = useDesk(known)
  const papers = useAllPapers()
  const [kind, setKind] = useState<LifeKind | null>(null)
  const all = useMemo(() => (desk ? lifeOf(known, desk, papers) : []), [known, desk, papers])
  const kinds = kindsIn(all)
  if (!desk) return null
  const chosen = kinds.some((it) => it.kind === kind) ? kind : null
  const options = [{ value: '', word: `全部 ${all.length} 条` }, ...kinds.map((it) => ({ value: it.kind, word: `${lifeKinds[it.kind]} ${it.count} 条` }))]
  return (
    <section aria-labelledby="person-life">
      <header className="life-head">
        <h2 id="person-life">全部经历</h2>
        <Select label="种类" value={chosen ?? ''} options={options} onChange={(value) => setKind(kinds.find((it) => it.kind === value)?.kind ?? null)} />
      </header>
      <ol className="life" aria-label="全部经历">
        {all.filter((it) => chosen === null || it.kind === chosen).map((it) => <Line key={it.key} moment={it} />)}
      </ol>
    </section>
  )
}
