import { useMemo } from 'react'
import { correctionsIn } from './corrections'
import '../../../ui/consequence/sides.css'
import type { Notice } from './use-notice'

/** 更正前 → 更正后: what was entered, and what is entered instead. */
export const Changes = ({ notice: { replaces, read: { args }, pack } }: { notice: Notice }) => {
  const corrected = useMemo(() => (replaces && args ? correctionsIn(replaces, args, pack) : []), [replaces, args, pack])
  return (
    <section className="changes" aria-label="更正的内容">
      <h2>更正的内容</h2>
      {corrected.length === 0 ? <p className="secondary">还没有改动。</p> : (
        <table className="sides">
          <thead><tr><th scope="col">项目</th><th scope="col">原录入</th><th scope="col">更正为</th></tr></thead>
          <tbody>
            {corrected.map(({ label, before, after }) => (
              <tr key={label} className="side-changed">
                <th scope="row">{label}</th>
                <td className="figures">{before || '没有填写'}</td>
                <td className="figures">{after || '没有填写'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
