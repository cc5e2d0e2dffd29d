import type { Problem } from '../../../../shared/time/problem'
import { Button } from '../../../ui/Button'

type Props = { file: string; problems: readonly Problem[]; onBack: () => void }

/** As many as one mends in one go. */
const SHOWN = 50

/** Why a file was not taken: for each thing that is wrong the line, the place and the reason. */
export const Refused = ({ file, problems, onBack }: Props) => (
  <div className="law-import">
    <header className="law-head">
      <h1>没有导入“{file}”</h1>
      <p role="alert">文件有 {problems.length} 处问题，法规库没有改变。请按下面所列改正后再导入，或者向提供文件的人核对。</p>
    </header>
    <div className="law-import-body">
      <table className="law-table">
        <thead>
          <tr>
            <th scope="col" className="law-column-count">行</th>
            <th scope="col" className="law-column-name">位置</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map((it, at) => (
            <tr key={at}>
              <td className="figures">第 {it.line} 行</td>
              <td className="law-place">{it.place}</td>
              <td>{it.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > SHOWN && <p className="secondary">另有 {problems.length - SHOWN} 处没有列出。</p>}
    </div>
    <footer className="law-actions"><Button look="primary" autoFocus onClick={onBack}>返回法规库</Button></footer>
  </div>
)
