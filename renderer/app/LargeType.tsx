import { useLayoutEffect } from 'react'
import { usePreferences } from '../state/preferences'

/** 大字: the switch, and what it sets on the page. */
export const LargeType = () => {
  const { large, toggleLarge } = usePreferences()
  useLayoutEffect(() => {
    document.documentElement.dataset.type = large ? 'large' : 'ordinary'
  }, [large])
  return (
    <button type="button" className="switch" aria-pressed={large} onClick={toggleLarge} title="放大文字、行距和按钮">大字</button>
  )
}
