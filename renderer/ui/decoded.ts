/** A part of an address as it was before it was encoded; empty where it is none. */
export const decoded = (part: string | undefined): string => {
  try {
    return decodeURIComponent(part ?? '')
  } catch {
    return ''
  }
}
