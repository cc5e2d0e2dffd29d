import { vi } from 'vitest'
import type { Answer, Question } from '../../shared/ipc/channels'
import type { ChannelName } from '../../shared/ipc/names'

type Answers = { [C in ChannelName]?: (question: Question<C>) => Answer<C> }

// jsdom has dialogs, but does not open them.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

/** A stand-in for main at the one edge there is: answers by channel, what was asked, and a way to say that something changed. */
export const standIn = (answers: Answers) => {
  const asked: { channel: ChannelName; question: unknown }[] = []
  const listeners = new Set<() => void>()
  const bridge = new Proxy({}, {
    get: (_, channel: ChannelName | 'on') => {
      if (channel === 'on') return (_event: string, listener: () => void) => (listeners.add(listener), () => listeners.delete(listener))
      return (question: unknown) => {
        asked.push({ channel, question })
        const answer = answers[channel] as ((question: unknown) => unknown) | undefined
        return Promise.resolve(answer ? { ok: true, answer: answer(question) } : { ok: false, refused: 'failed' })
      }
    },
  })
  vi.stubGlobal('bridge', bridge)
  return {
    answers,
    asked: (channel: ChannelName) => asked.filter((it) => it.channel === channel).map((it) => it.question),
    changed: () => listeners.forEach((it) => it()),
  }
}

export const zhang = { id: 'a1', name: '张管理', role: 'administrator' } as const
export const li = { id: 'a2', name: '李店长', role: 'principal' } as const

export const lockedState: Answer<'safety.state'> = { vault: 'locked', accounts: [zhang, li], me: null, waitSeconds: 0, mustSetPassphrase: false, keychain: 'off' }
export const openedState: Answer<'safety.state'> = { ...lockedState, vault: 'unlocked', me: zhang }
