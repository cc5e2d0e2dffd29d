import { EmptyState } from '../../../ui/states'
import type { Place } from '../place'
import { Text } from '../Text'
import type { Found } from './search'

type Props = { found: readonly Found[]; query: string; onGo: (place: Place) => void }

/** More would not be read; a longer query narrows it. */
const SHOWN = 60

export const Results = ({ found, query, onGo }: Props) => {
  if (found.length === 0) return <EmptyState title="没有找到">所有规则包的条文和口径里都没有“{query.trim()}”。可以换一个更短的词。</EmptyState>
  return (
    <ul className="law-results" aria-label="查找结果">
      {found.slice(0, SHOWN).map((it, at) => (
        <li key={at}>
          <button type="button" className="law-result" onClick={() => onGo({ at: 'pack', pack: it.pack, article: it.article, query })}>
            <span>
              {it.name}　<span className="secondary">{it.title}{it.count > 1 && `，${it.count} 处`}</span>
            </span>
          </button>
          <Text pieces={it.pieces} />
        </li>
      ))}
      {found.length > SHOWN && <li className="secondary">另有 {found.length - SHOWN} 条没有列出，请把要找的词写得长一些。</li>}
    </ul>
  )
}
