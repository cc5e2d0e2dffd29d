import { safeStorage } from 'electron'
import type { Keychain } from '../keep/vault'

/** Without a keychain of the system Chromium would only hide the key behind a word everybody knows. */
const real = (): boolean =>
  safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))

export const systemKeychain: Keychain = {
  available: real,
  wrap: (key) => safeStorage.encryptString(Buffer.from(key).toString('base64')),
  unwrap: (box) => Buffer.from(safeStorage.decryptString(Buffer.from(box)), 'base64'),
}
