/**
 * Where the set-up speaks; `assess` and `electron-path` keep stdout for their answer.
 * @type {import('node:tty').WriteStream}
 */
let out = process.stdout

export function speakOnStderr() {
  out = process.stderr
}

/** The stream that children of the set-up write to, as a stdio entry. */
export function spokenTo() {
  return out
}

/** @param {string} line */
export function say(line) {
  out.write(`${line}\n`)
}

/** Trouble a person can do something about: one sentence, then what to do. It is shown without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} sentence
   * @param {string} [whatToDo]
   */
  constructor(sentence, whatToDo) {
    super(whatToDo === undefined ? sentence : `${sentence}\n${whatToDo}`)
  }
}
