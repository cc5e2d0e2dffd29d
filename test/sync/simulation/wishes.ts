import type { Entity } from '../../../shared/agency/entities'
import type { Wish } from '../../../shared/agency/letters'
import type { Chance } from './chance'
import type { Machine } from './machine'

type Entered = { wish: Pick<Wish, 'institution' | 'name' | 'args'>; entity: Entity }

const NAMES = ['张', '王', '李', '赵']
const CODES = [null, 'D1', 'D2']
const DAYS = [null, '2026-06-01', '2026-06-30']

const idsOf = (machine: Machine, institution: string, entity: Entity): string[] =>
  [...machine.sees.keys()].filter((it) => it.startsWith(`${institution}/${entity}/`)).map((it) => it.split('/')[2] ?? '')

const register = (institution: string, id: string, chance: Chance): Entered => ({
  entity: 'person',
  wish: { institution, name: 'registerPerson', args: { id, body: { name: chance.pick(NAMES), code: null, identity: chance.happens(0.3) ? { idNumber: `99999919900101${chance.below(3)}` } : null, leftOn: null } } },
})

const change = (institution: string, id: string, chance: Chance): Entered => {
  const one = chance.pick([{ name: chance.pick(NAMES) }, { code: chance.pick(CODES) }, { leftOn: chance.pick(DAYS) }, { name: chance.pick(NAMES), code: chance.pick(CODES) }]) ?? {}
  return { entity: 'person', wish: { institution, name: 'changePerson', args: { id, fields: one } } }
}

const openPost = (institution: string, person: string, id: string): Entered => ({
  entity: 'post', wish: { institution, name: 'openPost', args: { id, body: { person, role: 'doctor', title: '', department: '', from: '2026-01-01', until: null } } },
})

/** What somebody might do at a machine, from what they see there. `number` keeps new ids apart – most of them: two people may mean one row. */
export const wishOf = (machine: Machine, number: number, chance: Chance): Entered => {
  const institution = chance.pick(machine.institutions) ?? ''
  const people = idsOf(machine, institution, 'person')
  const person = chance.pick(people)
  const post = chance.pick(idsOf(machine, institution, 'post'))
  const what = chance.next()
  if (person === undefined || what < 0.2) return register(institution, chance.happens(0.1) ? 'shared' : `p${number}`, chance)
  if (what < 0.65) return change(institution, person, chance)
  if (what < 0.8) return openPost(institution, person, `w${number}`)
  if (what < 0.9 && post !== undefined) return { entity: 'post', wish: { institution, name: 'removePost', args: { id: post } } }
  return { entity: 'person', wish: { institution, name: 'removePerson', args: { id: person } } }
}
