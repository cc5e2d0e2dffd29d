import { RestoreBackup } from '../features/safety/copies/RestoreBackup'
import { Button } from '../ui/Button'
import { ErrorState } from '../ui/states'

/** `restore`: nothing here can be opened any more, and a backup may take its place. */
type Props = { sentence: string; restore?: boolean }

/** Instead of the program, when its data could not be opened. */
export const StartFailed = ({ sentence, restore = false }: Props) => {
  const again = <Button look={restore ? 'plain' : 'primary'} onClick={() => window.location.reload()}>再试一次</Button>
  return (
    <main className="start-failed">
      <ErrorState title="没有打开数据" action={restore ? <div className="start-ways"><RestoreBackup look="primary" replaces={[]} />{again}</div> : again}>
        {sentence}
      </ErrorState>
    </main>
  )
}
