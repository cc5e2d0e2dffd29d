import { expect, test } from 'vitest'
import { filesOf, hex, newFolder, open, passphrase, protect, unlock } from './profiles'

/** How bytes lie about in files: raw, as hex, and as base64 whatever stands before them. */
const shapesOf = (secret: Uint8Array): Buffer[] => {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), secret]).toString('base64').replace(/=+$/, '')
    return text.slice(before === 0 ? 0 : before + 1, -1)
  })
  const texts = [hex(secret), hex(secret).toUpperCase(), ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))]
  return [Buffer.from(secret), ...texts.map((text) => Buffer.from(text))]
}
const shapesOfText = (text: string): Buffer[] => [...shapesOf(Buffer.from(text)), Buffer.from(text, 'utf16le'), Buffer.from(JSON.stringify(text).slice(1, -1))]

const found = (folder: string, shapes: readonly Buffer[]): string[] =>
  [...filesOf(folder)].filter(([, bytes]) => shapes.some((shape) => bytes.includes(shape))).map(([name]) => name)

test('no file holds a passphrase, a recovery code, a PIN or, once protected, a data key', async () => {
  const folder = newFolder()
  const vault = await open(folder)
  const openKey = vault.dataKey()
  // The search itself finds what is there.
  expect(found(folder, shapesOf(openKey)).sort()).toEqual(['vault.copy.json', 'vault.json'])

  const former = await protect(vault)
  await vault.addAccount({ name: '李药师', role: 'principal', passphrase: '另外一句话 17' })
  await vault.makePin('person-1', '902183')
  await unlock(vault, 'a wrong passphrase')
  const renewal = await vault.renewRecovery()
  if (!renewal.ok) throw new Error(renewal.reason)
  await vault.confirmRecovery(renewal.prove.map((number) => renewal.recoveryCode.split('-')[number - 1] ?? ''))

  const texts = [passphrase, '另外一句话 17', 'a wrong passphrase', '902183', ...[former, renewal.recoveryCode].flatMap((code) => [code, code.replaceAll('-', '')])]
  const secrets = [...texts.flatMap(shapesOfText), ...shapesOf(vault.dataKey()), ...shapesOf(openKey)]
  expect(filesOf(folder).size).toBeGreaterThanOrEqual(3)
  expect(found(folder, secrets)).toEqual([])
})
