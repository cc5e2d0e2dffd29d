import { useEffect, useState } from 'react'

/** Whole seconds left, counting down by themselves; 0 when over. */
export const useCountdown = (): [left: number, from: (seconds: number) => void] => {
  const [left, setLeft] = useState(0)
  const running = left > 0
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setLeft((it) => Math.max(0, it - 1)), 1000)
    return () => clearInterval(timer)
  }, [running])
  return [left, setLeft]
}

/** `2 分 05 秒`. */
export const sayWait = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`
