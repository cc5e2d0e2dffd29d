import type { PostRow } from '../../../../shared/model/rows'
import { Button } from '../../../ui/Button'
import { institutionName, institutionOf, type Known, packAt } from '../../../../shared/model/known'

type Props = { known: Known; onChange: ((post: PostRow) => void) | null; onEnd: (post: PostRow) => void }

const isHeld = ({ from, until }: PostRow, on: string): boolean => from <= on && (until === null || on <= until)

const span = ({ from, until }: PostRow): string => (until ? `${from} 至 ${until}` : `${from} 起`)

const Post = ({ post, known, onChange, onEnd }: Props & { post: PostRow }) => {
  const at = institutionOf(known, post.institution)
  const word = (at ? packAt(known, at, known.today) : known.pack).pack.vocabulary.roles[post.role]
  const held = isHeld(post, known.today)
  return (
    <li className={held ? 'post' : 'post post-past'}>
      <p className="post-role">{[word, post.title, post.department].filter(Boolean).join('，')}{!held && <span className="secondary">（{post.from > known.today ? '未到任' : '已结束'}）</span>}</p>
      <p className="secondary">{institutionName(known, post.institution)}</p>
      <p className="secondary figures">{span(post)}</p>
      {onChange && (
        <p className="post-acts">
          <Button look="quiet" aria-label={`更正岗位：${word}`} onClick={() => onChange(post)}>更正</Button>
          {post.until === null && <Button look="quiet" aria-label={`结束岗位：${word}`} onClick={() => onEnd(post)}>结束</Button>}
        </p>
      )}
    </li>
  )
}

/** Those held first, then the newest first. */
export const Posts = (props: Props) => {
  const { file: { posts }, today } = props.known
  const inOrder = posts.toSorted((a, b) => Number(isHeld(b, today)) - Number(isHeld(a, today)) || (a.from < b.from ? 1 : -1))
  if (inOrder.length === 0) return <p className="secondary">没有岗位。</p>
  return <ul className="posts">{inOrder.map((it) => <Post key={it.id} {...props} post={it} />)}</ul>
}
