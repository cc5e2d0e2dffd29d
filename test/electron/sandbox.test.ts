import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { commandLine } from './launch'
import { root } from './runtime'

const nobody = 65534
const isRoot = process.getuid?.() === 0
const folder = mkdtempSync(join(tmpdir(), 'zhifu-zige-sandbox-'))
let program: ChildProcess | undefined

afterAll(() => {
  program?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** As root Chromium gives up its sandbox; so the program is started as nobody then. */
const asUser = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
const may = (): boolean => {
  const [command = '', ...args] = [...asUser, 'unshare', '--user', '--map-root-user', 'true']
  return process.platform === 'linux' && spawnSync(command, args).status === 0
}

/** A copy of runtime, program and display key that nobody may read; root's own folders stay closed to nobody. */
const openCopy = (path: string) => {
  const [runtime, program, own] = ['runtime', 'program', 'own'].map((name) => join(folder, name)) as [string, string, string]
  cpSync(dirname(path), runtime, { recursive: true })
  mkdirSync(join(program, 'out'), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(program, 'package.json'))
  cpSync(join(root, 'out/program'), join(program, 'out/program'), { recursive: true })
  mkdirSync(own)
  const key = join(own, 'authority')
  if (process.env['XAUTHORITY']) copyFileSync(process.env['XAUTHORITY'], key)
  spawnSync('chmod', ['-R', 'a+rX', folder])
  if (isRoot) {
    chownSync(own, nobody, nobody)
    if (process.env['XAUTHORITY']) chownSync(key, nobody, nobody)
  }
  return { path: join(runtime, basename(path)), program, own, env: { ...process.env, HOME: own, XAUTHORITY: key } }
}

const processes = (): { pid: string; command: string; status: string }[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      return [{ pid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'), status: readFileSync(`/proc/${pid}/status`, 'utf8') }]
    } catch {
      return []
    }
  })

test.skipIf(!may())('the page runs in the system\'s sandbox: filtered calls, no privileges to gain', async () => {
  const given = commandLine(join(folder, 'own', 'profile'), '--sample', `--report=${join(folder, 'own', 'first.png')}`)
  const copy = openCopy(given.path)
  const args = given.args.filter((argument) => argument !== '--no-sandbox').map((argument) => (argument === root ? copy.program : argument))
  const [command = '', ...before] = [...asUser, copy.path]
  const started = spawn(command, [...before, ...args], { stdio: ['ignore', 'pipe', 'ignore'], env: copy.env })
  program = started
  const lines = createInterface({ input: started.stdout })
  for await (const line of lines) if (line.startsWith('{"ready":')) break
  const pages = processes().filter(({ command: text }) => text.includes(copy.path) && text.includes('--type=renderer'))
  started.kill('SIGTERM')
  await once(started, 'exit')
  expect(pages.length).toBeGreaterThan(0)
  for (const { command: text, status } of pages) {
    expect(text).not.toContain('--no-sandbox')
    expect(status).toMatch(/^Seccomp:\s*2$/m)
    expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
    expect(status).toMatch(/^CapEff:\s*0+$/m)
  }
})
