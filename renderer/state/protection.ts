import { create } from 'zustand'

type Protection = {
  /** Somebody waits for a passphrase to be set; `resolve` says whether it was. */
  asked: { resolve: (done: boolean) => void } | null
}

export const useProtection = create<Protection>()(() => ({ asked: null }))

/** Before the first real person is saved: asks for a passphrase. False when it was declined. */
export const askProtection = (): Promise<boolean> =>
  new Promise((resolve) => {
    useProtection.getState().asked?.resolve(false)
    const answer = (done: boolean): void => {
      useProtection.setState({ asked: null })
      resolve(done)
    }
    useProtection.setState({ asked: { resolve: answer } })
  })
