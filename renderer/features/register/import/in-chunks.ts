import { breathe } from '../../../store/breathe'
import { done, type Outcome, stopped, type Watch } from './outcome'

/** Runs a generator that gives how far it is, breathing at each step, until it is done or was stopped. */
export const inChunks = async <T>(work: Generator<number, T, void>, { signal }: Watch, tell: (reached: number) => void): Promise<Outcome<T>> => {
  for (;;) {
    const step = work.next()
    if (step.done === true) return done(step.value)
    tell(step.value)
    await breathe()
    if (signal?.aborted === true) return stopped
  }
}
