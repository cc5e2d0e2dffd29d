import type { z } from 'zod'
import type { actedSchema, suspendSchema } from '../../../shared/agency/acts'
import { lastDayOf } from '../../../shared/time/months'
import { type Agency, instantAt, serverTime } from '../core/agency'
import { inTurn } from '../core/in-turn'
import { once } from '../core/once'
import { sitesOf } from '../core/sites'
import { restand, type Stood } from '../core/standing'
import type { Reading, Site } from '../store/store'
import { found } from './act'

type Asked = z.output<typeof suspendSchema>
type Done = Omit<z.input<typeof actedSchema>, 'serverTime'>

const sitesOfAll = (tx: Reading, { institution, people }: Asked): Promise<Site[][]> => inTurn(people, ({ person }) => sitesOf(tx, institution, person))

const agreementAfter = ({ kind, from, months }: Asked) => ({
  state: kind === 'agreement-suspended' ? 'suspended' : 'terminated', from, until: kind === 'agreement-suspended' ? lastDayOf(from, months, 'first-day-counts') : null,
})

/**
 * 第二十六至二十九条: a measure on the institution or a department, with the people found responsible. A person registered
 * elsewhere meanwhile is met by the next reckoning there.
 */
export const suspend = async (agency: Agency, asked: Asked): Promise<z.input<typeof actedSchema>> => {
  const { act, institution, ...measure } = asked
  const places = (await agency.store.read((tx) => sitesOfAll(tx, asked))).flat().map((it) => it.institution)
  const at = instantAt(agency.now())
  const done = await agency.store.write([institution, ...places], (tx) => once(tx, institution, asked, at, async (): Promise<Done> => {
    const body = await found(tx, institution, 'institution', institution)
    for (const { person } of asked.people) await found(tx, institution, 'person', person)
    const id = `measure-${act}`
    await tx.put(institution, 'measure', id, measure, at)
    if (asked.kind !== 'department-suspended') await tx.put(institution, 'institution', institution, { ...body, agreement: agreementAfter(asked) }, at)
    const locked = new Set([institution, ...places])
    const standings: Stood[] = (await inTurn(await sitesOfAll(tx, asked), (sites) => restand(agency, tx, sites.filter((it) => locked.has(it.institution))))).flat()
    return { entity: 'measure', id, standings, discrepancies: [] }
  }))
  agency.poke([institution, ...places])
  return { ...serverTime(agency), ...done }
}
