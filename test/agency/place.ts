import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { newSecrets, type Secrets, secretsSchema } from './core/keys'

/** Where a server keeps its database, its secrets, and how it can be reached. */
export const folderOf = (asked: string | undefined): string => resolve(asked ?? join(import.meta.dirname, '../../out/agency'))

const writePrivate = (file: string, value: unknown): void => {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Made at the first start; whoever loses them loses every token, and the seal of every identity. */
export const secretsIn = (folder: string): Secrets => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) writePrivate(file, newSecrets())
  return secretsSchema.parse(readJson(file))
}

const reachSchema = z.object({ url: z.string(), pid: z.int(), codes: z.record(z.string(), z.string()) })
export type Reach = z.infer<typeof reachSchema>

/** Read by the operator's commands, and by whoever starts the program beside the server. */
export const tellReach = (folder: string, reach: Reach): void => writePrivate(join(folder, 'server.json'), reach)

export const reachOf = (folder: string): Reach => {
  const file = join(folder, 'server.json')
  if (!existsSync(file)) throw new Error('没有正在运行的服务器：请先运行 npm run agency。')
  return reachSchema.parse(readJson(file))
}
