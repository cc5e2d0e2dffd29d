import { Button } from '../ui/Button'
import { ErrorState } from '../ui/states'

/** Instead of the program, when its data could not be opened. */
export const StartFailed = ({ sentence }: { sentence: string }) => (
  <main className="start-failed">
    <ErrorState title="没有打开数据" action={<Button look="primary" onClick={() => window.location.reload()}>再试一次</Button>}>
      {sentence}
    </ErrorState>
  </main>
)
