import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { clientOf, type Client, got } from '../agency/client'
import { root } from '../electron/runtime'

const main = join(root, 'test/agency/main.ts')

/** A real server in a process of its own, with the sample's scenario, on the sample's day. */
export type Server = { folder: string; port: number; codes: Record<string, string>; kill: () => Promise<void>; operator: () => Client; code: (institution: string) => Promise<string> }

const standing = async (folder: string, port: number): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', `${port}`, '--folder', folder, '--day', '2026-06-15', '--beside'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('-- help')) resolve()
    })
    child.once('exit', (status) => reject(new Error(`the server ended (${status})`)))
  })
  return child
}

export const startServer = async (folder = mkdtempSync(join(tmpdir(), 'zhifu-zige-agency-')), port = 0): Promise<Server> => {
  const child = await standing(folder, port)
  const reach = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { url: string; codes: Record<string, string> }
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { operator: string }
  const operator = (): Client => clientOf((url, init) => fetch(url, init), reach.url, secrets.operator)
  return {
    folder, port: Number(new URL(reach.url).port), codes: reach.codes, operator,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    code: async (institution) => got(await operator().code({ body: { act: `code-${process.hrtime.bigint()}`, institution } })).code,
  }
}

export const dropServer = async ({ folder, kill }: Server): Promise<void> => {
  await kill()
  rmSync(folder, { recursive: true, force: true })
}

/** What the line between program and server does to the bytes. */
export type Mood = 'passes' | 'refuses' | 'drops-answers' | 'delays' | 'cuts-off'

export type Line = { url: string; mood(next: Mood): void; close(): void; lost(): number }

/** A line that can be unplugged. `drops-answers`: what is asked arrives, what is answered does not. */
export const openLine = async (to: () => number): Promise<Line> => {
  let [mood, lost]: [Mood, number] = ['passes', 0]
  const open = new Set<Socket>()
  const server = createServer((near) => {
    if (mood === 'refuses') return near.destroy()
    const far = connect(to(), '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (bytes) => {
      if (mood === 'cuts-off') return near.destroy()
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (mood === 'drops-answers') {
        lost += 1
        return near.destroy()
      }
      if (mood === 'delays') setTimeout(() => near.write(bytes), 400)
      else near.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: (next) => {
      mood = next
      cut()
    },
    lost: () => lost,
    close: () => {
      cut()
      server.close()
    },
  }
}
