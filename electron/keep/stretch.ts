import { argon2id } from 'hash-wasm'

/** What one try costs whoever guesses: memory in KiB, passes over it, lanes at the same time. */
export type Cost = Readonly<{ memoryKiB: number; passes: number; lanes: number }>

/** 64 MiB and three passes: about 0.35–0.5 s on an office computer of two cores. */
export const passphraseCost: Cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

/** A full-width and a half-width letter are the same key on a Chinese keyboard. */
const typed = (text: string): string => text.normalize('NFKC')

/** 32 bytes of Argon2id. `pepper` is a secret that does not stand beside the salt. Nothing typed makes nothing: null. */
export const stretch = async (text: string, salt: Uint8Array, cost: Cost, pepper?: Uint8Array): Promise<Uint8Array | null> => {
  if (text === '') return null
  return argon2id({
    password: typed(text),
    salt,
    ...(pepper && { secret: pepper }),
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}
