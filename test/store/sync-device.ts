import { expect } from 'vitest'
import type { Command } from '../../renderer/store/commands/all'
import type { Result } from '../../shared/agency/mutations'
import { enrolledDevice, type Fate, linkTo } from '../agency/link'
import { memoryStore } from '../agency/store/memory'
import { letter, pullAll, send, worldOn } from '../agency/world'
import { got } from '../agency/client'
import { anInstitution } from './commands'
import { dropProfile, newProfile, type Running, start } from './harness/start'

const agency = async ([first = '', ...others]: readonly string[], name = first) => {
  const world = await worldOn(memoryStore())
  if (name !== first) got(await world.operator.open({ body: { act: 'named', institution: name, name: '某药店', code: `P-${first}`, kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] } }))
  const other = await world.device(name)
  return { world, other, ...(await enrolledDevice(world, name, ...others)) }
}

/**
 * A program with its real store, enrolled at a server in this process for the institution `ph` (here `i1`) and for others of its chain
 * (`i2` and on), and another device of the first. `fate` says what becomes of each question.
 */
export const openDevice = async (fate: () => Fate, ...chain: string[]) => {
  const profile = newProfile()
  const institutions = ['ph', ...chain]
  let at = await agency(institutions)
  let seq = 0
  const open = async (): Promise<Running> => {
    const started = await start(profile)
    await started.page.exposeFunction('agencyEnrolment', () => at.enrolment)
    await started.page.exposeFunction('agencyCall', linkTo(at.world.server, at.token, fate))
    expect(await started.page.evaluate(() => window.harness.open())).toBeNull()
    return started
  }
  let running = await open()
  const page = () => running.page
  const commit = async (it: Command): Promise<void> => expect(await page().evaluate((given) => window.harness.commit(given), it)).toMatchObject({ ok: true })
  for (const [place, it] of institutions.entries()) {
    const made = anInstitution(`i${place + 1}`)
    await commit({ ...made, args: { ...made.args, code: `P-${it}` } } as Command)
  }
  return {
    page, commit,
    world: () => at.world,
    other: () => at.other,
    sync: () => page().evaluate(() => window.harness.sync()),
    file: (id: string) => page().evaluate((it) => window.harness.personFile(it), id),
    letters: () => page().evaluate(() => window.harness.letters()),
    inspect: () => page().evaluate(() => window.harness.inspect()),
    otherSends: (...drafts: Parameters<typeof letter>[1][]): Promise<Result[]> => send(at.other, 'other', ...drafts.map((it) => letter((seq += 1), it))),
    allThere: async () => (await pullAll(at.other)).changes,
    rowAt: async (entity: string, id: string) => (await pullAll(at.other)).changes.find((it) => it.entity === entity && it.id === id),
    /** The program ended and started again; whether the browser's store and the journal file said the same. */
    restart: async (): Promise<unknown> => {
      await running.app.close()
      running = await open()
      return page().evaluate(() => window.harness.repair())
    },
    /** From the next start on it is enrolled there, where nobody knows of it yet, and the first institution is called `name`. */
    moveTo: async (origin: string, name?: string): Promise<void> => {
      const next = await agency(institutions, name)
      at = { ...next, enrolment: { ...next.enrolment, agency: origin } }
    },
    close: async (): Promise<void> => {
      await running.app.close()
      dropProfile(profile)
    },
  }
}
