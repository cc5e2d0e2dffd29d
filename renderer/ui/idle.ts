import { useEffect, useEffectEvent } from 'react'

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'mousemove'] as const

/** Does `act` after `ms` without a sign of anybody; null never does. */
export const useIdle = (ms: number | null, act: () => void): void => {
  const done = useEffectEvent(act)
  useEffect(() => {
    if (ms === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => done(), ms)
    }
    again()
    // On the way down, so that nobody's own use of a key hides it.
    for (const sign of SIGNS) window.addEventListener(sign, again, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, again, { capture: true })
    }
  }, [ms])
}
