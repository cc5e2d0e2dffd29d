import { Button } from '../Button'

/** Said over a form that was begun before: it goes on where it was left. */
export const KeptNote = ({ found, onAnew }: { found: boolean; onAnew: () => void }) =>
  found && (
    <p className="kept-note secondary" role="status">
      已接上次没有保存的内容。<Button look="quiet" onClick={onAnew}>从头填写</Button>
    </p>
  )
