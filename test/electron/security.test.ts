import type { WebPreferences } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelNames } from '../../shared/ipc/names'
import { dropProfile, launch, newProfile, type Running } from './launch'

let running: Running

beforeAll(async () => {
  running = await launch(newProfile())
})

afterAll(async () => {
  await running.quit()
  dropProfile(running.profile)
})

const headers = () => running.page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers))

/** Every breach of the policy from the next load on. */
const watchRules = async ({ page }: Running): Promise<void> => {
  await page.addInitScript(() => {
    Object.assign(window, { broken: [] })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { broken: string[] }).broken.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await page.reload()
}

const broken = async ({ page }: Running): Promise<string[]> => {
  await page.waitForTimeout(500)
  return page.evaluate(() => (window as unknown as { broken: string[] }).broken)
}

/** A person's page, a reason, the notice form with each of its lists, the board with its PDF. */
const openEverything = async ({ page }: Running): Promise<void> => {
  await page.getByRole('row', { name: /曾淑芬/ }).click()
  await page.locator('.sentence').getByRole('button').last().click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '登记处理通知书' }).click()
  await page.getByText('主要责任', { exact: true }).click()
  await page.getByRole('dialog').locator('summary').first().click()
  for (const list of await page.getByRole('dialog').getByRole('combobox').all()) {
    await list.click()
    await page.getByRole('option').filter({ visible: true }).first().waitFor()
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '放弃' }).click()
  for (const folded of await page.locator('summary').all()) await folded.click()
  await page.getByRole('button', { name: '下月' }).click()
  await page.getByRole('link', { name: '法规库' }).click()
  await page.getByRole('button', { name: '山东省实施细则' }).click()
  await page.getByRole('button', { name: /第四章/ }).click()
  await page.getByRole('link', { name: '公示栏' }).click()
  await page.getByRole('radio', { name: 'A3' }).check()
  await page.getByRole('checkbox', { name: '职称' }).check()
  await page.getByRole('button', { name: '生成 PDF' }).click()
  await page.getByTitle('PDF 预览').waitFor()
}

describe('窗口的安全设置，以正在运行的程序为准', () => {
  test('isolated, sandboxed, without Node', async () => {
    const preferences = await running.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => ({ ...(contents as typeof contents & { getLastWebPreferences: () => WebPreferences }).getLastWebPreferences() })),
    )
    expect(preferences.length).toBeGreaterThan(0)
    for (const each of preferences) {
      expect(each).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
      })
      expect(each).not.toHaveProperty('nodeIntegrationInWorker', true)
    }
  })

  test('the page sees the contract and nothing else of the machine', async () => {
    const seen = await running.page.evaluate(() => ({
      bridge: Object.keys(window.bridge).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }))
    expect(seen).toEqual({ bridge: [...channelNames, 'on'].sort(), node: [] })
  })

  test('the bridge cannot be bent', async () => {
    const bent = await running.page.evaluate(() => {
      const before = window.bridge['program.info']
      try {
        Object.assign(window.bridge, { 'program.info': () => 1 })
      } catch {
        // Frozen: that is what is wanted.
      }
      return window.bridge['program.info'] !== before
    })
    expect(bent).toBe(false)
  })
})

describe('内容安全策略', () => {
  test('nothing unsafe, nothing from elsewhere', async () => {
    const policy = (await headers())['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|(^|[ ;])(data|blob):[^;]*script/)
    expect(policy.match(/script-src [^;]*/)?.[0]).toBe("script-src 'self'")
    expect(await headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  test('the style nonce is new for every load and stands in the page', async () => {
    const loads = await running.page.evaluate(() =>
      Promise.all(
        [1, 2].map(async () => {
          const answer = await fetch('/index.html')
          return { policy: answer.headers.get('content-security-policy') ?? '', html: await answer.text() }
        }),
      ),
    )
    const nonces = loads.map(({ policy }) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    loads.forEach(({ html }, index) => expect(html).toContain(`content="${nonces[index]}"`))
  })

  test('the program itself breaks no rule of it, whatever is opened', async () => {
    const sample = await launch(newProfile(), '--sample')
    try {
      await watchRules(sample)
      await openEverything(sample)
      expect(await broken(sample)).toEqual([])
      // The watch itself is awake.
      await sample.page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: ':root { --foreign: 1 }' })))
      expect(await broken(sample)).toEqual(['style-src-elem inline'])
    } finally {
      await sample.quit()
      dropProfile(sample.profile)
    }
  })

  test('inline script, eval, foreign styles and frames do not run', async () => {
    const outcome = await running.page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.head.append(script)
      const style = document.createElement('style')
      style.textContent = ':root { --foreign: 1 }'
      document.head.append(style)
      // Later, since code a debugger runs may call eval.
      const evaluated = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ['return 1']))
          } catch (error) {
            resolve((error as Error).name)
          }
        }, 0),
      )
      const foreign = getComputedStyle(document.documentElement).getPropertyValue('--foreign')
      return { inline: 'inlineRan' in window, evaluated, foreign }
    })
    expect(outcome).toEqual({ inline: false, evaluated: 'EvalError', foreign: '' })
  })
})

describe('不离开程序', () => {
  test.each(['https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/index.html'])('no way to %s', async (address) => {
    await running.page.evaluate((to) => setTimeout(() => (location.href = to), 0), address)
    await running.page.waitForTimeout(300)
    expect(running.page.url()).toBe('app://program/index.html')
  })

  test('no new window', async () => {
    const opened = await running.page.evaluate(() => [window.open('https://example.com/'), window.open('/index.html')])
    expect(opened).toEqual([null, null])
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('no permission', async () => {
    const states = await running.page.evaluate(async () => ({
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notes: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'denied'),
    }))
    expect(states).toEqual({ place: 'denied', notes: 'denied', camera: 'denied' })
  })

  test('nothing from the network', async () => {
    const answer = await running.page.evaluate(() => fetch('https://example.com/').then(() => 'answered', () => 'stopped'))
    expect(answer).toBe('stopped')
  })
})

describe('app:// 只给程序自己的文件', () => {
  test.each([
    '/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fmain.js',
    '/..%5c..%5cpackage.json',
    '/assets%00.js',
    '/%',
    '/../main.js',
    '/../preload.cjs',
    '/assets',
    '/absent.js',
    '/pdf/00000000000000000000000000000000',
    '/paper/00000000000000000000000000000000',
  ])('%s is not there', async (path) => {
    const status = await running.app.evaluate(({ net }, address) => net.fetch(address).then((answer) => answer.status), `app://program${path}`)
    expect(status).toBe(404)
  })

  test('another host and another method are not there', async () => {
    const statuses = await running.app.evaluate(({ net }) =>
      Promise.all([net.fetch('app://other/index.html'), net.fetch('app://program/index.html', { method: 'POST' })]).then((answers) => answers.map(({ status }) => status)),
    )
    expect(statuses).toEqual([404, 404])
  })
})
