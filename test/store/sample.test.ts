import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { demonstrationDay } from '../../renderer/sample/load'
import { historyOf, type PersonFile } from '../../shared/model/history'
import { lawOf } from '../../shared/model/rulebook'
import { assess } from '../../shared/rules/assess'
import { dropProfile, newProfile, type Running, start } from './harness/start'

const profile = newProfile()
let running: Running
let whole: { sampleDay: string | null; entries: number }
let rosters: PersonFile[][]

beforeAll(async () => {
  running = await start(profile)
  whole = await running.page.evaluate(async () => {
    await window.harness.open()
    await window.harness.loadSample()
    return { sampleDay: await window.harness.sampleDay(), entries: (await window.harness.journal()).length }
  })
  rosters = await running.page.evaluate(async () => {
    const institutions = await window.harness.institutions()
    return Promise.all(institutions.map((it) => window.harness.roster(it.id)))
  })
})

afterAll(async () => {
  await running.app.close()
  dropProfile(profile)
})

const standing = (files: readonly PersonFile[]): Record<string, number> => {
  const law = lawOf({ packs: readPacks(), workingDays: readWorkingDays() }, files[0]?.institutions ?? [])
  const counts: Record<string, number> = {}
  for (const file of files) {
    const { status, phase } = assess(law, historyOf(file), demonstrationDay)
    counts[`${status} ${phase}`] = (counts[`${status} ${phase}`] ?? 0) + 1
  }
  return counts
}

describe('the sample in a real store', () => {
  test('is marked with its demonstration day', () => expect(whole.sampleDay).toBe('2026-06-15'))

  test('shows the statuses its comment states', () => {
    const [pharmacy, clinic] = rosters.map(standing)
    expect(pharmacy).toEqual({
      'normal none': 9, 'normal upcoming': 1, 'suspended running': 2, 'suspended awaiting-resumption': 1, 'terminated running': 1, 'terminated may-reregister': 1,
    })
    expect(clinic).toEqual({ 'normal none': 10, 'normal upcoming': 1, 'suspended running': 3, 'terminated running': 1 })
  })

  test('a second loading changes nothing', async () => {
    const again = await running.page.evaluate(async () => {
      await window.harness.loadSample()
      return (await window.harness.journal()).length
    })
    expect(again).toBe(whole.entries)
  })

  test('a person’s file is the one in the roster', async () => {
    const [file] = rosters[0] as [PersonFile]
    expect(await running.page.evaluate((id) => window.harness.personFile(id), file.person.id)).toEqual(file)
  })

  test('no identity stands anywhere in plain words', async () => {
    const text = JSON.stringify(await running.page.evaluate(() => window.harness.journal()))
    expect(/999999(19|20)\d{9}|示例执业/.exec(text)).toBeNull()
    expect(await running.page.evaluate(() => window.harness.identities())).toContainEqual(expect.objectContaining({ idNumber: expect.stringMatching(/^999999(19|20)\d{9}/) as string }))
  })
})
