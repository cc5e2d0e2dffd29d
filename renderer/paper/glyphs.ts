import type { BoardSheet } from '../../shared/model/sheet'

/** Assigned to nothing, so that it is drawn as what no font has. */
const nobody = '\u{2FFFD}'
const side = 32

type Picture = (character: string) => Uint8ClampedArray

const painter = (font: string): Picture | null => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  return (character) => {
    context.clearRect(0, 0, side, side)
    context.font = font
    context.fillText(character, 4, 26)
    return context.getImageData(0, 0, side, side).data
  }
}

const alike = (one: Uint8ClampedArray, other: Uint8ClampedArray): boolean => one.every((value, at) => value === other[at])

const charactersOf = ({ institution, rows }: BoardSheet): string[] => [
  ...new Set([institution.name, ...rows.flatMap((it) => [it.name, it.title, it.department])].join('').replace(/\s/gu, '')),
]

/**
 * Characters of the sheet that no font of this computer can draw. A browser does not tell, so each is drawn and
 * compared with the picture of a character that cannot exist.
 */
export const missingGlyphs = async (sheet: BoardSheet): Promise<string[]> => {
  const font = `24px ${getComputedStyle(document.documentElement).getPropertyValue('--font-sans')}`
  const picture = painter(font)
  if (!picture) return []
  const characters = charactersOf(sheet)
  // A slice of our own font that is still on its way would look missing.
  await document.fonts.load(font, characters.join(''))
  const missing = picture(nobody)
  return characters.filter((it) => alike(picture(it), missing))
}
