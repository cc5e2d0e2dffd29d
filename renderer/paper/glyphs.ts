import type { BoardSheet } from '../../shared/model/sheet'

/** Assigned to nothing, so drawn as what no font has; which box that is depends on the plane. */
const nobodies = ['\u0378', '\u{2FFFD}', '\u{3FFFD}']
/** Names are bold, the rest is not. */
const weights = [400, 700]
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

const missingIn = async (font: string, characters: readonly string[]): Promise<ReadonlySet<string>> => {
  const picture = painter(font)
  if (!picture) return new Set()
  // A slice of our own font that is still on its way would look missing.
  await document.fonts.load(font, characters.join(''))
  const boxes = nobodies.map(picture)
  return new Set(characters.filter((it) => boxes.some((box) => alike(picture(it), box))))
}

/**
 * Characters of the sheet that no font of this computer can draw. A browser does not tell, so each is drawn and
 * compared with the picture of a character that cannot exist.
 */
export const missingGlyphs = async (sheet: BoardSheet): Promise<string[]> => {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-sans')
  const characters = charactersOf(sheet)
  const missing = await Promise.all(weights.map((weight) => missingIn(`${weight} 24px ${family}`, characters)))
  return characters.filter((it) => missing.some((some) => some.has(it)))
}
