import type { InstitutionRow } from '../../../../shared/model/rows'
import { packIn } from '../../../../shared/model/rulebook'
import { sayDay } from '../../../../shared/rules/say'
import { daysBetween } from '../../../../shared/time/day'
import { useSession } from '../../../store/session'

/** The rules the institution stands under, the one that holds today first named so. */
export const Packs = ({ institution }: { institution: InstitutionRow }) => {
  const { book, today } = useSession()
  const current = packIn(book, institution.packs, today)
  return (
    <section aria-labelledby="institution-packs">
      <header className="section-head"><h2 id="institution-packs">适用的规则</h2></header>
      <ul className="records">
        {institution.packs.map((id) => {
          const pack = book.packs.get(id)?.pack
          if (!pack) return <li key={id} className="record">{id}<span className="secondary">　本机没有这个规则包</span></li>
          const left = pack.effectiveTo ? daysBetween(today, pack.effectiveTo) : null
          return (
            <li key={id} className="record">
              <p><strong>{pack.shortTitle}</strong>　<span className="secondary">{pack.document}</span></p>
              <p className="figures">
                {id === current?.id ? '今天适用，' : ''}{sayDay(pack.effectiveFrom)}起{pack.effectiveTo ? `，${sayDay(pack.effectiveTo)}止` : '，没有载明截止日'}
                {left !== null && left >= 0 && left <= 200 && <span className="secondary">（还有 {left} 天）</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
