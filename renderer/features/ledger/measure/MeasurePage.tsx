import { useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import { measureWords } from '../../../../shared/model/ledger-words'
import type { InstitutionRow, MeasureRow } from '../../../../shared/model/rows'
import { packIn } from '../../../../shared/model/rulebook'
import { sayDay, sayStatus, standingWord } from '../../../../shared/rules/say'
import { sayMonths } from '../../../../shared/rules/say-plan'
import { effectOn } from '../../../../shared/rules/institution'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { useBarred, useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { markOf } from '../../../ui/mark'
import { StatusMark } from '../../../ui/StatusMark'
import { MeasureDrawer } from './MeasureDrawer'
import './measure.css'
import '../../../ui/reasons/reasons.css'
import '../notice/notice-page.css'

type Props = { institution: InstitutionRow; row: MeasureRow; files: readonly PersonFile[]; onPerson: (person: string) => void; onBack: () => void }
type Hit = MeasureRow['people'][number]

const monthsWords = (row: MeasureRow, { responsibility, personMonths }: Hit, pack: CompiledPack): string => {
  if (responsibility === 'none') return '不受影响'
  const effect = effectOn({ kind: row.kind, months: row.months, responsibility, personMonths: personMonths ?? undefined }, pack)
  if (!effect) return '没有写明月数，不受影响'
  return `${sayMonths(effect.months)} 个月${personMonths === null ? '（按规则）' : '（写明）'}`
}

const Person = ({ row, hit, pack, file, onPerson }: { row: MeasureRow; hit: Hit; pack: CompiledPack; file: PersonFile | undefined; onPerson: (person: string) => void }) => {
  const { judge, today } = useSession()
  const assessment = file && judge(file, today)
  return (
    <tr className="check-row">
      <th scope="row">{file ? <button type="button" className="why" onClick={() => onPerson(hit.person)}>{file.person.name}</button> : '已不在名单的人员'}</th>
      <td>{hit.responsibility === 'none' ? '不负有责任' : pack.pack.vocabulary.responsibilities[hit.responsibility]}</td>
      <td className="figures">{monthsWords(row, hit, pack)}</td>
      <td>{assessment && <><StatusMark kind={markOf(assessment)} word={standingWord(assessment)} />　{sayStatus(assessment)}</>}</td>
    </tr>
  )
}

/** A measure on the institution (第二十六条), and how everyone it concerns stands today. */
export const MeasurePage = ({ institution, row, files, onPerson, onBack }: Props) => {
  const { book } = useSession()
  const barred = useBarred()
  const [correcting, setCorrecting] = useState(false)
  const close = (): void => setCorrecting(false)
  const pack = packIn(book, institution.packs, row.on)
  const { institutionMeasures } = pack?.pack ?? {}
  const article = pack?.quotes.get(institutionMeasures?.article ?? '')
  return (
    <div className="check">
      <header className="check-head">
        <Button look="quiet" onClick={onBack}><Icon name="back" />返回台账</Button>
        <div className="check-title">
          <h1>{institution.name}{row.department && ` ${row.department}`}：{measureWords[row.kind]}</h1>
          <p className="secondary figures">{[row.noticeNo, `${sayDay(row.on)}作出`, `自 ${sayDay(row.from, row.on)}起 ${row.months} 个月`].filter(Boolean).join('　')}</p>
        </div>
        {row.origin === 'entered' && <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => setCorrecting(true)}>更正录入</Button>}
      </header>
      {correcting && <MeasureDrawer institution={institution} files={files} replaces={row} onClose={close} onSaved={close} />}
      <section aria-labelledby="measure-people">
        <h2 id="measure-people">相关人员</h2>
        {row.people.length === 0 ? <p className="secondary">没有登记相关人员。</p> : pack && (
          <table className="check-table measure-table">
            <thead><tr><th scope="col">人员</th><th scope="col">责任程度</th><th scope="col">月数</th><th scope="col">今天的状态（合并其他记录）</th></tr></thead>
            <tbody>{row.people.map((hit) => <Person key={hit.person} row={row} hit={hit} pack={pack} file={files.find((it) => it.person.id === hit.person)} onPerson={onPerson} />)}</tbody>
          </table>
        )}
      </section>
      {article && (
        <section aria-labelledby="measure-article">
          <h2 id="measure-article">依据</h2>
          <figure className="quote"><figcaption>{article.name}<span className="secondary">　{pack?.pack.shortTitle}</span></figcaption><p className="quote-text">{article.text}</p></figure>
        </section>
      )}
    </div>
  )
}
