import { Button } from '../../../../ui/Button'

type Props = { words: string; done: number; of: number; /** What is counted; none where the count says nothing to a person. */ unit: '人' | '行' | null; onStop: () => void }

/** How far long work is, and the way to stop it. */
export const ProgressLine = ({ words, done, of, unit, onStop }: Props) => (
  <div className="import-progress">
    <label>
      <span role="status">{words}</span>
      <progress value={done} max={Math.max(1, of)} />
    </label>
    {unit && done < of && <span className="secondary figures">还剩 {of - done} {unit}</span>}
    <Button data-first onClick={onStop}>停止</Button>
  </div>
)
