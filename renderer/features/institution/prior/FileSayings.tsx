import type { ReactNode } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { sayDay } from '../../../../shared/rules/say'
import { Button } from '../../../ui/Button'
import { RemoveButton } from '../RemoveButton'
import { groundWords, kindWords, stageOf } from './prior'

type Said = PriorNoticeRow['said'][number]
type Props = { row: PriorNoticeRow; files: readonly PersonFile[]; pack: CompiledPack; barred: string | null; onAdd: (kind: Said['kind']) => void; onGround: () => void }

const nameOf = (files: readonly PersonFile[], person: string | null): string => (person === null ? '机构' : (files.find((it) => it.person.id === person)?.person.name ?? '已不在名册的人员'))

const Entry = ({ head, words, removal }: { head: string; words: string; removal: ReactNode }) => (
  <li className="record">
    <p className="secondary figures">{head}</p>
    <p className="said-words">{words}</p>
    {removal && <p className="record-acts">{removal}</p>}
  </li>
)

const headOf = ({ kind, on, person, responsibility }: Said, files: readonly PersonFile[], { pack }: CompiledPack): string =>
  [sayDay(on), kindWords[kind], nameOf(files, person), responsibility && `建议：${pack.vocabulary.responsibilities[responsibility]}`].filter(Boolean).join('　')

type GroupProps = Omit<Props, 'onGround'> & { id: string; title: string; kinds: readonly [Said['kind'], Said['kind']]; none: string }

const Group = ({ id, title, kinds, none, row, files, pack, barred, onAdd }: GroupProps) => {
  const said = row.said.filter((it) => kinds.includes(it.kind)).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const open = stageOf(row) === 'open'
  return (
    <section aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {open && <span>{kinds.map((kind) => <Button key={kind} look="quiet" disabled={barred !== null} title={barred ?? undefined} onClick={() => onAdd(kind)}>记录{kindWords[kind]}</Button>)}</span>}
      </header>
      {said.length === 0 && <p className="secondary">{none}</p>}
      <ul className="records">
        {said.map((it) => (
          <Entry key={it.id} head={headOf(it, files, pack)} words={it.words} removal={open && barred === null && (
            <RemoveButton what={`${kindWords[it.kind]}（${it.on}）`} command={(stamp) => ({ ...stamp, name: 'removeSaying', args: { file: row.id, id: it.id } })} />
          )} />
        ))}
      </ul>
    </section>
  )
}

const Grounds = ({ row, files, pack, barred, onGround }: Props) => {
  const open = stageOf(row) === 'open'
  return (
    <section aria-labelledby="prior-grounds">
      <header className="section-head">
        <h2 id="prior-grounds">从轻、从重的情节{pack.pack.adjustments.length > 0 && '（第十四条）'}</h2>
        {open && <Button look="quiet" disabled={barred !== null} title={barred ?? undefined} onClick={onGround}>记录情节</Button>}
      </header>
      {row.grounds.length === 0 && <p className="secondary">没有记录。主动交代、如实说明、主动挽回损失等情节，应当在陈述申辩中提出。</p>}
      <ul className="records">
        {row.grounds.map((it) => (
          <Entry
            key={it.id} words={it.words}
            head={[pack.pack.adjustments.find((one) => one.id === it.adjustment)?.says ?? groundWords[it.kind], nameOf(files, it.person)].join('　')}
            removal={open && barred === null && <RemoveButton what="这条情节" command={(stamp) => ({ ...stamp, name: 'removeGround', args: { file: row.id, id: it.id } })} />}
          />
        ))}
      </ul>
    </section>
  )
}

/** What was said before the decision, by whom and when, and what speaks for less or more. */
export const FileSayings = (props: Props) => (
  <>
    <Group {...props} id="prior-evidence" title="机构的证据和责任建议（第十条）" kinds={['evidence', 'proposal']} none="没有记录。接受检查、核查时，机构应当提供责任人员和责任程度的证据，提出建议。" />
    <Group {...props} id="prior-defence" title="陈述申辩（第十一条）" kinds={['statement', 'defence']} none="没有记录。事实、理由或者证据成立的，经办机构应当采纳。" />
    <Grounds {...props} />
  </>
)
