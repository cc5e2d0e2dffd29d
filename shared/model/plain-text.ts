const WIDE = /[\uff01-\uff5e]/g
const BLANKS = /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]+/g

/** Full-width letters, digits and signs as typed in Chinese input (`３７０３Ｘ`), made the plain ones. */
export const halfWidth = (text: string): string =>
  text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** One line without blanks around it, and with one for several inside. */
export const tidy = (text: string): string => text.replace(BLANKS, ' ').trim()

/** A number or code as it is kept: half-width, upper case, without blanks, dashes and the apostrophe Excel shows text by. */
export const plainCode = (text: string): string =>
  halfWidth(text).replace(BLANKS, '').replace(/[-‐-―−'‘’`]/g, '').toUpperCase()

/** The beginning of what a person wrote, for a sentence that repeats it. */
export const quoted = (text: string): string => {
  const signs = [...tidy(text.slice(0, 100))]
  return `“${signs.length > 20 ? `${signs.slice(0, 20).join('')}…` : signs.join('')}”`
}
