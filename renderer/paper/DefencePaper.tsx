import { type DefenceSheet, paperDay } from '../../shared/model/sheet'
import './fonts'
import './defence.css'

const lines = (text: string): string[] => text.split('\n').map((it) => it.trim()).filter(Boolean)

/** 陈述申辩书: to whom, what it answers, what is asked for and why, and the places to sign and seal (第十一、三十九条). */
export const DefencePaper = ({ sheet }: { sheet: DefenceSheet }) => (
  <article className="defence-leaf">
    <h1>{sheet.title}</h1>
    <p className="defence-to">{sheet.to}：</p>
    <p>{sheet.institution.name}（{sheet.institution.codeLine}）{sheet.answers}</p>
    {sheet.parts.filter((it) => it.text.trim() !== '').map((it) => (
      <section key={it.heading}>
        <h2>{it.heading}</h2>
        {lines(it.text).map((line, at) => <p key={at}>{line}</p>)}
      </section>
    ))}
    <div className="defence-foot">
      {sheet.signers.length > 0 && (
        <ul>{sheet.signers.map((it) => <li key={it}><span>相关责任人员（签字）：</span><span className="defence-line" /><span className="defence-name">{it}</span></li>)}</ul>
      )}
      <p className="defence-seal">{sheet.institution.name}（盖章）</p>
      <p className="defence-day">{paperDay(sheet.asOf)}</p>
    </div>
  </article>
)
