type Instead = (key: string, value: unknown) => unknown

const asIs: Instead = (_, value) => value

/** One text for one value: keys sorted, absent and `undefined` alike, as JSON otherwise. `instead` says what stands for a member. */
export const canonicalJson = (value: unknown, instead: Instead = asIs): string => JSON.stringify(sorted(value, instead))

const sorted = (value: unknown, instead: Instead): unknown => {
  if (Array.isArray(value)) return value.map((it) => sorted(it, instead))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(instead(key, inner), instead)]),
  )
}
