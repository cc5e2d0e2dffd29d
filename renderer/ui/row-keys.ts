const PAGE = 10

/** Where a key leads from row `at`; −1 is up and out of the list, null when the key does not move. */
export const rowByKey = (key: string, at: number, last: number): number | null => {
  switch (key) {
    case 'ArrowDown': return Math.min(at + 1, last)
    case 'ArrowUp': return at - 1
    case 'PageDown': return Math.min(at + PAGE, last)
    case 'PageUp': return Math.max(at - PAGE, 0)
    case 'Home': return 0
    case 'End': return last
    default: return null
  }
}
