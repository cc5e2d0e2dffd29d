import { createContext, useContext } from 'react'
import type { Reason } from '../../../shared/rules/assessment'

/** Opens the drawer with a reason. */
export type OpenReason = (reason: Reason) => void

const ReasonContext = createContext<OpenReason>(() => undefined)

export const ReasonProvider = ReasonContext.Provider

export const useReason = (): OpenReason => useContext(ReasonContext)
