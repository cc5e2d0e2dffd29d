/** Work that gives way in between: each step is short, and the last gives what it all came to. */
export type Slices<T> = Generator<void, T, void>

/** Rows done in one step. */
const STEP = 1000

/** As `map` gives it. */
export function* mapping<T, U>(all: readonly T[], of: (one: T) => U, step = STEP): Slices<U[]> {
  const made: U[] = []
  for (const [at, one] of all.entries()) {
    made.push(of(one))
    if (at % step === step - 1) yield
  }
  return made
}

function* merged<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Slices<T[]> {
  const made: T[] = []
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const takesA = j >= b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0)
    made.push((takesA ? a[i++] : b[j++]) as T)
    if (made.length % STEP === 0) yield
  }
  return made
}

/** As `toSorted` gives it. */
export function* sorting<T>(all: readonly T[], compare: (a: T, b: T) => number): Slices<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < all.length; at += STEP) {
    runs.push(all.slice(at, at + STEP).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const next: T[][] = []
    for (let at = 0; at < runs.length; at += 2) next.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = next
  }
  return runs[0] ?? []
}

/** All of it at once, for few. */
export const atOnce = <T>(work: Slices<T>): T => {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
