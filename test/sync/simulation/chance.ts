/** The same numbers for the same seed, on every machine (mulberry32). */
export type Chance = { next(): number; below(n: number): number; happens(probability: number): boolean; pick<T>(of: readonly T[]): T | undefined }

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { next, below, happens: (probability) => next() < probability, pick: (of) => of[below(of.length)] }
}
