/**
 * What came of asking. `unreached`: nothing left this machine. `silent`: it may have arrived, no answer came.
 * `understood`: the body was what the contract says – a captive portal answers 200 as well.
 */
export type Reply =
  | { kind: 'unreached' }
  | { kind: 'silent' }
  | { kind: 'answer'; status: number; understood: boolean; message: string | null; retryAfter: number | null }

export type Verdict = 'taken' | 'offline' | 'unknown' | 'wait' | 'login' | 'conflict' | 'afresh' | 'update' | 'person'

const TOO_LARGE = 413

const ofRefusal = (status: number): Verdict => {
  switch (status) {
    case 401: return 'login'
    case 409: return 'conflict'
    case 410: return 'afresh'
    case 426: return 'update'
    case 408:
    case 425:
    case 429: return 'wait'
    default: return 'person'
  }
}

/** What the sync does next. Nothing is decided by the words of an answer. */
export const verdictOf = (reply: Reply): Verdict => {
  if (reply.kind === 'unreached') return 'offline'
  if (reply.kind === 'silent') return 'unknown'
  const { status, understood } = reply
  if (status >= 500) return 'wait'
  // What a portal or a proxy refuses in its own words, the agency has not refused.
  if (status >= 400) return understood || status === TOO_LARGE ? ofRefusal(status) : 'unknown'
  if (status >= 200 && status < 300) return understood ? 'taken' : 'unknown'
  return 'offline'
}
