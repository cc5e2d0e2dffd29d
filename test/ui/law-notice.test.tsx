import { act, render, screen, waitForElementToBeRemoved } from '@testing-library/react'
import { expect, it } from 'vitest'
import { LawNotice } from '../../renderer/app/LawNotice'
import { type Session, SessionProvider } from '../../renderer/store/session'
import { apart, type PublishedLaw, type Sync } from '../../renderer/store/sync-port'
import { assessor } from '../../shared/model/assessor'
import { rulebookOf } from '../../shared/model/library'
import { day } from '../../shared/time/day'
import { libraryIn, type Memory } from '../model/memory'
import { corrected, threeMonthsForNine } from '../model/rule-texts'
import { sitting } from './people'

const placeOf = (key: string): number => (key === 'forged' ? 3 : 4)

/** What the sync says is published, said anew by `offer`. */
const agencyOf = () => {
  const heard = new Set<() => void>()
  let now = { ...apart.now(), published: [] as PublishedLaw[] }
  const texts: Record<string, string> = { 'shandong-2025-5': corrected(...threeMonthsForNine) }
  const sync: Sync = {
    ...apart, now: () => now,
    subscribe: (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    law: (key) => Promise.resolve(key === 'forged' ? { ok: false, sentence: '签名核对不上。没有采用。' } : { ok: true, law: { place: placeOf(key), file: `${key}.yaml`, text: texts[key] ?? '' } }),
  }
  const offer = (...keys: string[]): void => {
    now = { ...now, published: keys.map((key) => ({ kind: 'pack', key, place: placeOf(key), file: `${key}.yaml`, publishedAt: '2026-06-14T09:00:00+08:00' })) }
    act(() => heard.forEach((hear) => hear()))
  }
  return { sync, offer }
}

it('a law the agency published is said until it is offered no longer, one with a false signature never', async () => {
  const rows: Memory = new Map()
  const library = libraryIn(rows)
  const { sync, offer } = agencyOf()
  const session = { ...sitting, sync, library, book: rulebookOf(library), judge: assessor(rulebookOf(library)), today: day('2026-06-15') } as unknown as Session
  let gone = 0
  render(<SessionProvider value={session}><LawNotice onLibrary={() => (gone += 1)} /></SessionProvider>)

  offer('forged')
  offer('forged', 'shandong-2025-5')
  await screen.findByText(/^经办机构发布了《.*山东省.*》，本机还没有采用。$/)
  screen.getByRole('button', { name: '去法规库看' }).click()
  expect(gone).toBe(1)

  const away = waitForElementToBeRemoved(() => screen.queryByText(/经办机构发布了/))
  offer('forged')
  await away
})
