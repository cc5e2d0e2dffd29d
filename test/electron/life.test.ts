import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandLine, dropProfile, launch, newProfile } from './launch'

let profile: string

beforeEach(() => {
  profile = newProfile()
})

afterEach(() => dropProfile(profile))

const start = (...more: string[]): ChildProcess => {
  const { path, args } = commandLine(profile, ...more)
  return spawn(path, args, { stdio: ['ignore', 'pipe', 'ignore'] })
}

const logged = (): string =>
  readdirSync(join(profile, 'logs')).map((name) => readFileSync(join(profile, 'logs', name), 'utf8')).join('')

const firstWindow = ({ app }: Awaited<ReturnType<typeof launch>>) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return { visible: window?.isVisible(), bounds: window?.getBounds(), minimum: window?.getMinimumSize(), title: window?.getTitle() }
  })

describe('启动', () => {
  test('a window of the right size, with its Chinese title', async () => {
    const running = await launch(profile)
    await expect.poll(() => firstWindow(running)).toMatchObject({
      visible: true,
      bounds: { width: 1280, height: 800 },
      minimum: [1024, 700],
      title: '支付资格管家',
    })
    await running.quit()
  })

  test('a second start shows the first and goes', async () => {
    const running = await launch(profile)
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const [status] = (await once(start(), 'exit')) as [number]
    expect(status).toBe(0)
    await expect.poll(() => firstWindow(running)).toMatchObject({ visible: true })
    await running.quit()
  })

  test('another profile is another program', async () => {
    const [one, other] = [await launch(profile), await launch(join(profile, 'other'))]
    expect((await firstWindow(one)).visible).toBe((await firstWindow(other)).visible)
    await other.quit()
    await one.quit()
  })

  test('the window stands where it stood', async () => {
    const moved = { x: 60, y: 40, width: 1100, height: 720 }
    const first = await launch(profile)
    // Nobody moves a window that is not shown yet, and showing it would move it back.
    await expect.poll(() => firstWindow(first)).toMatchObject({ visible: true })
    await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), moved)
    await expect.poll(async () => (await firstWindow(first)).bounds).toEqual(moved)
    await first.quit()
    const second = await launch(profile)
    expect((await firstWindow(second)).bounds).toEqual(moved)
    await second.quit()
  })

  test('--report tells what the first window shows, with its picture', async () => {
    const png = join(profile, 'first.png')
    const program = start('--sample', `--report=${png}`)
    if (!program.stdout) throw new Error('no stdout')
    for await (const line of createInterface({ input: program.stdout })) {
      if (!line.startsWith('{"ready":')) continue
      const { ready } = JSON.parse(line) as { ready: { people: number; ms: number } }
      expect(ready.people).toBeGreaterThanOrEqual(0)
      expect(ready.ms).toBeGreaterThan(0)
      break
    }
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
    program.kill('SIGTERM')
    await once(program, 'exit')
  })
})

describe('关闭与出错', () => {
  test('a page that hangs does not hold the program', async () => {
    const running = await launch(profile)
    await running.page.evaluate(() => setTimeout(() => { for (;;); }, 50))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const gone = once(running.app.process(), 'exit')
    await running.app.evaluate(({ app }) => app.quit())
    await gone
    expect(logged()).toContain('"event":"closed-unsettled"')
  })

  test('a page that settles closes at once', async () => {
    const running = await launch(profile)
    await running.quit()
    expect(existsSync(join(profile, 'window.json'))).toBe(true)
    expect(logged()).not.toContain('closed-unsettled')
  })

  test('a page that dies is loaded again, with a line in the log', async () => {
    const running = await launch(profile)
    const again = running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const loaded = new Promise<string>((resolve) => contents?.once('did-finish-load', () => resolve(contents.getURL())))
      contents?.forcefullyCrashRenderer()
      return loaded
    })
    expect(await again).toBe('app://program/index.html')
    expect(logged()).toContain('"event":"page-gone"')
    await running.quit()
  })

  test('a bug in main is logged without its words and said in Chinese', async () => {
    const running = await launch(profile)
    await running.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (...given: unknown[]) => {
        Object.assign(globalThis, { said: given.at(-1) })
        return Promise.resolve({ response: 0, checkboxChecked: false })
      }
      setTimeout(() => {
        throw new TypeError('曾某 370303199001011234')
      }, 0)
    })
    await expect.poll(logged).toContain('"event":"uncaught"')
    expect(logged()).not.toMatch(/曾某|3703031990/)
    expect(await running.app.evaluate(() => (globalThis as unknown as { said: { detail: string } }).said.detail)).toMatch(/已保存的内容不受影响/)
    await running.quit()
  })
})
