import { useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { yearOf } from '../../../../shared/time/day'
import type { InstitutionFacts } from '../../../store/institution-queries'
import { useBarred, useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Select } from '../../../ui/Select'
import { Handlings } from '../handlings/Handlings'
import { kindWords } from '../profile/draft'
import { regionName } from '../profile/regions'
import { Agreements } from './Agreements'
import { Packs } from './Packs'
import { Principals } from './Principals'
import { ShareLine } from './ShareLine'
import { yearRows, yearsOf } from './year'
import { YearPicture } from './YearPicture'

type Props = { institution: InstitutionRow; facts: InstitutionFacts; files: readonly PersonFile[]; onEdit: () => void }

const About = ({ institution, onEdit }: Pick<Props, 'institution' | 'onEdit'>) => {
  const barred = useBarred()
  const { code, kind, region } = institution
  return (
    <p className="institution-about figures">
      <span>编码 {code}</span><span>{kindWords[kind]}</span><span>统筹地区 {regionName(region) ?? region}</span>
      <Button look="quiet" disabled={barred !== null} title={barred ?? undefined} onClick={onEdit}>更正机构资料</Button>
    </p>
  )
}

const Year = ({ institution, facts, files }: Props) => {
  const { today } = useSession()
  const [year, setYear] = useState(yearOf(today))
  const years = yearsOf(facts, today)
  return (
    <>
      <section aria-labelledby="institution-year">
        <header className="section-head">
          <h2 id="institution-year">{year} 年</h2>
          {years.length > 1 && <Select label="年度" value={String(year)} options={years.map((it) => ({ value: String(it), word: `${it} 年` }))} onChange={(it) => setYear(Number(it))} />}
        </header>
        <YearPicture year={year} rows={yearRows(facts, year)} />
      </section>
      <Handlings institution={institution} rows={facts.handlings} year={year} />
      <ShareLine institution={institution} files={files} year={year} />
    </>
  )
}

/** 概况: what the institution is, what it stands under, and its year. */
export const Overview = (props: Props) => {
  const { institution, facts, files } = props
  return (
    <>
      <About {...props} />
      <div className="institution-columns">
        <Agreements institution={institution.id} rows={facts.agreements} />
        <Principals institution={institution} rows={facts.principals} files={files} />
        <Packs institution={institution} />
      </div>
      <Year {...props} />
    </>
  )
}
