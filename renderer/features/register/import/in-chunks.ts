import { done, type Outcome, stopped, type Watch } from './outcome'

/** Lets whatever waits have its turn; a timer would wait four milliseconds each time. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

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
