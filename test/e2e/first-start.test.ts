// What a person sees who has entered nothing yet, and the way into the sample.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'

let running: Running

beforeAll(async () => {
  running = await launch(newProfile())
})

afterAll(async () => {
  await running.quit()
  dropProfile(running.profile)
})

/** The program would really end and start anew, out of this test's hands: it only notes with what. */
const noteRelaunch = () =>
  running.app.evaluate(({ app }) => {
    const noted: string[][] = []
    Object.assign(globalThis, { noted })
    app.relaunch = (options) => void noted.push(options?.args ?? [])
    const quit = app.quit.bind(app)
    app.quit = () => void (app.quit = quit)
  })

const noted = () => running.app.evaluate(() => (globalThis as unknown as { noted: string[][] }).noted)

describe.sequential('an empty profile', () => {
  test('says what there is to do, on the real day', async () => {
    await running.page.getByText('先看示例').waitFor()
    expect(await running.page.getByText('演示日').count()).toBe(0)
  })

  test('opens the sample apart from real facts', async () => {
    await noteRelaunch()
    await running.page.getByRole('button', { name: '打开示例' }).click()
    await expect.poll(noted).toHaveLength(1)
    expect((await noted())[0]).toContain('--sample')
  })
})
