import { marksFor, openIdentity, sealing } from '../../electron/keep/identity'
import { type Codec, maskIdentity } from '../../shared/model/sealed'

const lock = { key: new Uint8Array(32).fill(7), keyId: 'k' }

/** The codec of the main process under a key of the tests, without a process between. */
export const codec: Codec = {
  seal: (of) => Promise.resolve(of.map(({ person, identity }) => sealing(lock)(person, identity))),
  masked: (person, sealed) => {
    const identity = openIdentity(lock, person, sealed)
    return Promise.resolve(identity && maskIdentity(identity))
  },
  open: (person, sealed) => Promise.resolve(openIdentity(lock, person, sealed)),
  marks: (texts) => Promise.resolve(marksFor(lock.key, texts)),
}
