import type { AppealSheet } from '../../shared/model/sheet'
import './appeal.css'
import './fonts'

const Facts = ({ facts }: Pick<AppealSheet, 'facts'>) => (
  <table className="appeal-facts">
    <tbody>
      {facts.map(({ label, value }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Headings are the lines that begin with a Chinese numeral and a comma, as official papers number them. */
const isHeading = (text: string): boolean => /^[一二三四五六七八九十]+、/.test(text)

/** A letter of appeal (第三十九条): to whom, about what, the text, and the places to sign and seal. */
export const AppealPaper = ({ sheet }: { sheet: AppealSheet }) => (
  <article className="appeal-paper">
    <h1>{sheet.title}</h1>
    <Facts facts={sheet.facts} />
    <p className="appeal-to">{sheet.to}：</p>
    {sheet.paragraphs.map((text, at) => (isHeading(text) ? <h2 key={at}>{text}</h2> : <p key={at} className="appeal-text">{text}</p>))}
    {sheet.enclosed.length > 0 && (
      <div className="appeal-enclosed">
        <p>附件：</p>
        <ol>{sheet.enclosed.map((it, at) => <li key={at}>{it}</li>)}</ol>
      </div>
    )}
    <div className="appeal-signs">
      {sheet.signs.map((it) => (
        <div key={it} className="appeal-sign">
          <p>{it}：</p>
          <p className="appeal-date">　　　　年　　月　　日</p>
        </div>
      ))}
    </div>
  </article>
)
