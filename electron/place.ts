import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1024).max(20_000),
  height: z.int().min(700).max(20_000),
  maximized: z.boolean(),
})
export type Place = z.infer<typeof placeSchema>

const fileOf = (profile: string): string => join(profile, 'window.json')

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 80 && b.x < a.x + a.width - 80 && a.y < b.y + b.height - 80 && b.y <= a.y

/** Where the window stood last; null the first time, or when that screen is gone. */
export const lastPlace = (profile: string): Place | null => {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(fileOf(profile), 'utf8')))
    return screen.getAllDisplays().some(({ workArea }) => overlaps(place, workArea)) ? place : null
  } catch {
    return null
  }
}

/** Only a convenience: when it cannot be written, the window opens in the middle next time. */
export const rememberPlace = (profile: string, window: BrowserWindow): void => {
  const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    writeFileSync(fileOf(profile), JSON.stringify(place))
  } catch {
    return
  }
}
