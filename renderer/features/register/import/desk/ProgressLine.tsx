import { Button } from '../../../../ui/Button'

type Props = { words: string; done: number; of: number; onStop: () => void }

/** How far long work is, and the way to stop it. */
export const ProgressLine = ({ words, done, of, onStop }: Props) => (
  <div className="import-progress">
    <label>
      <span role="status">{words}</span>
      <progress value={done} max={Math.max(1, of)} />
    </label>
    <Button data-first onClick={onStop}>停止</Button>
  </div>
)
