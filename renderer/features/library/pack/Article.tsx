import type { Figure } from '../../../../shared/model/figures'
import { Text } from '../Text'
import type { ArticleView, ReadingView } from './chapters'

type Sought = { current: number | null }

const FigureLine = ({ figure, note }: { figure: Figure; note: number | null }) => (
  <div className="law-figure">
    <dt>
      {note !== null && <span className="law-note figures">{note}</span>}
      {figure.label}
      {figure.label !== figure.subject && <span className="law-line secondary">{figure.subject}</span>}
    </dt>
    <dd>
      {figure.value}
      {figure.reading && <span className="secondary">（口径 {figure.reading}）</span>}
    </dd>
  </div>
)

export const Reading = ({ id, topic, pieces, figures, current }: ReadingView & Sought) => (
  <figure className="law-reading">
    <figcaption>口径 {id}　{topic}</figcaption>
    <Text pieces={pieces} current={current} />
    {figures.length > 0 && (
      <dl>
        {figures.map((it) => <FigureLine key={`${it.subject} ${it.label}`} figure={it} note={null} />)}
      </dl>
    )}
  </figure>
)

/** An article's full text; beside it the numbers the program takes from it, below it how it is read where it is open. */
export const Article = ({ id, name, pieces, figures, readings, current }: ArticleView & Sought) => (
  <section className="law-article" id={`article-${id}`} aria-labelledby={`article-name-${id}`} tabIndex={-1}>
    <div className="law-article-text">
      <h3 id={`article-name-${id}`}>{name}</h3>
      <Text pieces={pieces} current={current} />
      {readings.map((it) => <Reading key={it.id} {...it} current={current} />)}
    </div>
    {figures.length > 0 && (
      <aside className="law-figures" aria-label={`${name}：程序取用的规定`}>
        <dl>
          {figures.map((it, at) => <FigureLine key={`${it.subject} ${it.label}`} figure={it} note={it.words ? at + 1 : null} />)}
        </dl>
      </aside>
    )}
  </section>
)
