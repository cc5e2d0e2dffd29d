import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Why } from '../../../ui/reasons/Why'
import { shareAt } from '../share'
import { dayOfYear } from './year'

type Props = { institution: InstitutionRow; files: readonly PersonFile[]; year: number }

/** 第三十条: how many of the institution's people are or were away in the year, and what the rules make of it. */
export const ShareLine = ({ institution, files, year }: Props) => {
  const { book, judge, today } = useSession()
  const share = shareAt({ institution, files, on: dayOfYear(year, today), book, judge })
  return (
    <section aria-labelledby="institution-share">
      <header className="section-head"><h2 id="institution-share">暂停、终止的人次</h2></header>
      {share ? <p><Why reason={share.because}>{share.because.says}</Why></p> : <p className="secondary">适用的规则没有按人次或者比例处理机构的规定。</p>}
      {share && <p className="secondary figures share-figures">登记备案 {share.registered} 人　·　现暂停、终止 {share.affected} 人　·　{year} 年度 {share.times} 人次</p>}
    </section>
  )
}
