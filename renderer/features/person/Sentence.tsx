import { useMemo } from 'react'
import { type Known, outOfScope } from '../../../shared/model/known'
import { Why } from '../../ui/reasons/Why'
import { scopeReason } from '../../../shared/model/reason-targets'
import { statusStretches } from './sentence'

const OutOfScope = ({ known }: { known: Known }) => {
  const source = outOfScope(known)
  if (!source) return null
  const { pack, quotes } = known.pack
  return (
    <p className="secondary">
      {pack.vocabulary.roles[known.history.person.role]}不属{pack.shortTitle}的相关人员范围（
      <Why reason={scopeReason(known)}>{quotes.get(source.article ?? '')?.name ?? '范围'}</Why>
      ），不在记分之列。
    </p>
  )
}

/** The one sentence of the page. */
export const Sentence = ({ known }: { known: Known }) => {
  const said = useMemo(() => statusStretches(known), [known])
  return (
    <div>
      <p className="sentence">{said.map((it, at) => (it.reason ? <Why key={at} reason={it.reason}>{it.text}</Why> : <span key={at}>{it.text}</span>))}</p>
      <OutOfScope known={known} />
    </div>
  )
}
