import { create } from 'zustand'

type Protection = {
  /** Who waits for the answer; null while nobody asked. */
  answer: ((isProtected: boolean) => void) | null
}

/** The wizard that sets the first passphrase is open as long as somebody waits for it. */
export const useProtection = create<Protection>()(() => ({ answer: null }))

/**
 * Asks for the first passphrase; true once there is one. To be called before the first real person is saved, while
 * `session.vault` is `open` and this is not the sample. Asked twice, both get the same answer.
 */
export const askProtection = (): Promise<boolean> =>
  new Promise((resolve) => {
    const before = useProtection.getState().answer
    useProtection.setState({
      answer: (isProtected) => {
        before?.(isProtected)
        resolve(isProtected)
      },
    })
  })

/** The wizard's answer, to all who wait. */
export const answerProtection = (isProtected: boolean): void => {
  const { answer } = useProtection.getState()
  useProtection.setState({ answer: null })
  answer?.(isProtected)
}
