import { useState } from 'react'
import type { Answer } from '../../../../shared/ipc/channels'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { StatusLine } from '../StatusLine'
import { notChosen } from './backup-words'
import { RestoreDialog } from './RestoreDialog'
import './copies.css'

type Chosen = NonNullable<Extract<Answer<'backup.choose'>, { ok: true }>['chosen']>

type Props = {
  /** Names of the institutions whose facts a backup takes the place of. */
  replaces: readonly string[]
  disabled?: boolean
  look?: 'primary' | 'plain'
}

/** 从备份恢复: choose a file, prove to know its passphrase, see what it replaces. Needs no opened store, so it works where nothing else does. */
export const RestoreBackup = ({ replaces, disabled = false, look = 'plain' }: Props) => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    setSaid(null)
    const answer = await ask('backup.choose', undefined)
    if (answer.ok) setChosen(answer.chosen)
    else setSaid(notChosen[answer.reason])
  }
  const onChoose = (): void => {
    choose().catch((error: unknown) => {
      reportError(error)
      setSaid(notChosen.damaged)
    })
  }
  return (
    <>
      <Button look={look} disabled={disabled} onClick={onChoose}>从备份恢复…</Button>
      {said && <div role="alert"><StatusLine>{said}</StatusLine></div>}
      {chosen && <RestoreDialog {...chosen} replaces={replaces} onClose={() => setChosen(null)} />}
    </>
  )
}
