import { sayDay } from '../../../shared/rules/say'
import { type Effect, type FurtherStep } from '../../../shared/rules/plan-further'
import { sayEffect } from '../../../shared/rules/say-plan'
import type { Known } from '../../../shared/model/known'
import { Why } from '../../ui/reasons/Why'

const span = ({ from, to }: FurtherStep): string => (from === to ? `再记 ${from} 分` : `再记 ${from}—${to} 分`)

const EffectText = ({ known, effect }: { known: Known; effect: Effect }) => (
  <Why reason={effect.because}>{effect.kind === 'none' ? '不暂停，也不终止' : sayEffect(effect, known.today)}</Why>
)

const Steps = ({ known }: { known: Known }) => {
  const { further } = known
  const apart = further.some(({ inParts }) => inParts !== null)
  return (
    <table className="plan-table">
      <thead>
        <tr>
          <th scope="col">分值</th>
          <th scope="col">{apart ? '一次记' : '结果'}</th>
          {apart && <th scope="col">分几次、每次 1 分</th>}
        </tr>
      </thead>
      <tbody>
        {further.map((step) => (
          <tr key={step.from}>
            <th scope="row" className="figures">{span(step)}</th>
            <td><EffectText known={known} effect={step.once} /></td>
            {apart && <td>{step.inParts ? <EffectText known={known} effect={step.inParts} /> : <span className="secondary">相同</span>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 再记分会怎样: what a further notice of so many points would bring. */
export const Further = ({ known }: { known: Known }) => {
  const { further, today, file } = known
  const [only] = further
  const nothing = further.length === 1 && only?.once.kind === 'none' ? only.once : null
  return (
    <section aria-labelledby="person-further">
      <h2 id="person-further">再记分会怎样</h2>
      {nothing ? (
        <p>{file.person.name}再被记分，<Why reason={nothing.because}>分值照记，没有新的暂停或者终止</Why>。</p>
      ) : (
        <>
          <p className="secondary plan-lead">{file.person.name}若在 {sayDay(today, today)}被作出处理决定，并在同日送达：</p>
          <Steps known={known} />
        </>
      )}
    </section>
  )
}
