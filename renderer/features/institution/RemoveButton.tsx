import type { Command } from '../../store/commands/all'
import type { Stamp } from '../../store/session'
import { useCommit } from '../../store/use-commit'
import { RemoveAsk } from '../../ui/form/RemoveAsk'

export const RemoveButton = ({ what, command }: { what: string; command: (stamp: Stamp) => Command }) => {
  const commit = useCommit()
  return <RemoveAsk what={what} onRemove={() => commit(command)} />
}
