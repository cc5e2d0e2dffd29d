import { useEffect } from 'react'
import { useLastList } from '../state/last-list'
import { useNoticeForm } from '../state/notice-form'
import { places } from './places'
import { go, type Route } from './route'

const screenOf = (code: string): Route | undefined => places[Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0) - 1]?.to

/** What is typed in a drawer must not be lost under another screen. */
const isOpen = (): boolean => document.querySelector('[role="dialog"]') !== null

/** A field or a drawer that is open has its own use for Esc. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) || isOpen()

/** Alt+1, Alt+2, … lead to the screens; Esc closes a person's page; Ctrl+L is `lock`, where there is one. */
export const useShortcuts = (screen: Route['screen'], lock: (() => void) | null): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (lock && event.ctrlKey && !event.altKey && !event.shiftKey && event.code === 'KeyL') {
        event.preventDefault()
        return lock()
      }
      const to = event.altKey && !event.ctrlKey && !isOpen() ? screenOf(event.code) : undefined
      const back = event.key === 'Escape' && screen !== 'today' && !isTaken(event)
      if (!to && !back) return
      event.preventDefault()
      go(to ?? (screen === 'person' ? useLastList.getState() : { screen: 'today' }))
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [screen, lock])
}

/** Ctrl+Shift+N enters a notice from any screen. */
export const useNewNotice = (able: boolean): void => {
  useEffect(() => {
    if (!able) return
    const act = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== 'KeyN' || isOpen()) return
      event.preventDefault()
      useNoticeForm.getState().enter()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [able])
}
