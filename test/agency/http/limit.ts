import { Refused } from '../core/refused'

const MOST = 20
const MINUTE = 60_000

/** Wrong codes within a minute before everyone has to wait: a guard against guessing, on top of 100 bits of code. */
export const guessGuard = (now: () => number) => {
  let wrong: number[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    wrong = wrong.filter((it) => it > now() - MINUTE)
    if (wrong.length >= MOST) throw new Refused('too-many', '尝试次数过多，请一分钟后再试。')
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refused && error.code === 'not-allowed') wrong.push(now())
      throw error
    }
  }
}
