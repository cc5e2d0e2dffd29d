import type { Phase, Status } from '../../shared/rules/assessment'

/** The six pictures beside a status word. */
export type MarkKind = 'normal' | 'upcoming' | 'suspended' | 'awaiting' | 'terminated' | 'reregister'

/** Which picture stands beside a standing; its word is `standingWord` of the rules. */
export const markOf = ({ status, phase }: { status: Status; phase: Phase }): MarkKind => {
  if (phase === 'upcoming') return 'upcoming'
  if (phase === 'awaiting-resumption') return 'awaiting'
  if (phase === 'may-reregister') return 'reregister'
  return status
}
