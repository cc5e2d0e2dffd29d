import { expect, test } from 'vitest'
import type { Bodies } from '../../shared/agency/entities'
import { newSecrets } from './core/keys'
import { playScenario } from './scenario'
import { newServer } from './server'
import { memoryStore } from './store/memory'
import { START } from './world'

test('the agency has the sample as the sample has itself, and a second start changes nothing', async () => {
  const { agency } = newServer(memoryStore(), newSecrets(), () => START, (error) => {
    throw error
  })
  await playScenario(agency)
  const versions = () => agency.store.read(async (tx) => [(await tx.institution('sample-huimin'))?.version, (await tx.institution('sample-kangning'))?.version])
  const first = await versions()
  await playScenario(agency)
  expect(await versions()).toEqual(first)

  const standings = (await agency.store.read(async (tx) => [...(await tx.entries('sample-huimin', 'standing')), ...(await tx.entries('sample-kangning', 'standing'))])).map((it) => it.body as Bodies['standing'])
  const of = (id: string) => standings.find((it) => it.person === `sample-${id}`)
  expect(of('zeng-shufen')).toMatchObject({ status: 'suspended', resumesOn: '2026-07-04' })
  expect(of('shan-liqun')).toMatchObject({ status: 'suspended', resumesOn: '2026-07-15' })
  expect(of('qiu-jianguo')).toMatchObject({ phase: 'awaiting-resumption', resumesOn: '2026-05-08' })
  expect(of('yuchi-min')).toMatchObject({ status: 'terminated', reregisterFrom: '2027-03-05' })
  expect(of('zha-yuqin')).toMatchObject({ phase: 'may-reregister', reregisterFrom: '2026-06-05' })
  expect(of('ren-xiuying')).toMatchObject({ status: 'normal', points: { net: 4 } })
  expect(of('han-xuemei')).toMatchObject({ status: 'suspended', resumesOn: '2026-06-20' })
  expect(of('tong-zhiyuan')).toMatchObject({ status: 'suspended', resumesOn: '2026-10-20' })
  expect(of('miao-guodong')).toMatchObject({ phase: 'upcoming', resumesOn: '2026-10-01' })
  expect(of('xian-baoshan')).toMatchObject({ status: 'terminated', reregisterFrom: '2028-09-10' })
})
