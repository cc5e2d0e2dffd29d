import type { PersonFile } from '../../../../shared/model/history'
import type { PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { Why } from '../../../ui/reasons/Why'
import { resting } from '../../../../shared/rules/resting'
import type { Proposal } from './foresee'
import { Foreseen } from './Foreseen'
import { personDraft } from './people-draft'
import { stageOf } from './prior'

type Props = { row: PriorNoticeRow; files: readonly PersonFile[]; pack: CompiledPack; proposal: Proposal; onPerson: (person: string) => void }

type One = PriorNoticeRow['people'][number]

const Proposed = ({ one, pack }: { one: One; pack: CompiledPack }) => {
  const found = pack.circumstances.get(one.circumstance ?? '')
  const responsibility = one.responsibility && pack.pack.vocabulary.responsibilities[one.responsibility]
  const article = found && (pack.quotes.get(found.article ?? '')?.name ?? found.code)
  return (
    <p>
      {found ? <><Why reason={resting(found.says, pack, found)}>{article}</Why>　{found.says}</> : <span className="secondary">没有指明负面情形</span>}
      <span className="secondary">　{[responsibility, one.points === null ? '未说明记分' : `拟记 ${one.points} 分`, one.amount === null ? '' : `涉及 ${one.amount.toLocaleString('zh-CN')} 元`].filter(Boolean).join('，')}</span>
    </p>
  )
}

/** 相关人员: what the agency means to find of each, and what would come of it. */
export const FilePeople = ({ row, files, pack, proposal, onPerson }: Props) => (
  <section aria-labelledby="prior-people">
    <header className="section-head"><h2 id="prior-people">相关人员</h2></header>
    {row.people.length === 0 && <p className="secondary">告知书没有指明人员。拟对人员认定责任的，应当同步告知事实和理由（第十一条）。</p>}
    <ul className="records">
      {row.people.map((one) => {
        const file = files.find((it) => it.person.id === one.person)
        return (
          <li key={one.person} className="record">
            <p>{file ? <button type="button" className="name" onClick={() => onPerson(one.person)}>{file.person.name}</button> : '已不在名册的人员'}</p>
            <Proposed one={one} pack={pack} />
            {file && stageOf(row) === 'open' && <Foreseen draft={{ ...personDraft(one), adjustment: 'none' }} file={file} proposal={proposal} />}
          </li>
        )
      })}
    </ul>
  </section>
)
