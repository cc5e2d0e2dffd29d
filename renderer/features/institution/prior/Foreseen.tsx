import { useMemo } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import { packIn } from '../../../../shared/model/rulebook'
import { foresee, type Proposal } from './foresee'
import type { PersonDraft } from './people-draft'

type Props = { draft: PersonDraft; file: PersonFile; proposal: Proposal }

/** What the decision would bring for one person, were it made as proposed and served today. */
export const Foreseen = ({ draft, file, proposal }: Props) => {
  const found = useMemo(() => foresee(draft, file, proposal), [draft, file, proposal])
  if (!found) return <p className="secondary">选定负面情形和责任程度后，这里显示记分的后果。</p>
  const pack = packIn(proposal.book, proposal.institution.packs, proposal.today)
  return (
    <div className="foreseen" aria-live="polite">
      <p><span className="secondary">{found.most ? `按规则最高记 ${found.points} 分，今天作出并送达：` : `记 ${found.points} 分，今天作出并送达：`}</span>{file.person.name}，{found.after}</p>
      {found.differences.map((it) => (
        <p key={it.code} className="foreseen-difference">与规则不一致，可在陈述申辩中提出：{it.says}（{pack?.quotes.get(it.article)?.name ?? '见规则'}）。</p>
      ))}
    </div>
  )
}
