import type { Answer } from '../../../shared/ipc/channels'

/** The recovery code main made, and which two groups of it are to be typed. */
export type Offered = Pick<Extract<Answer<'protect.begin'>, { ok: true }>, 'recoveryCode' | 'prove'>
