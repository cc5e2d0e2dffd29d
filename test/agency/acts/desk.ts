import type { z } from 'zod'
import type { codedSchema, codeSchema, dismissSchema, doneSchema, institutionsSchema, openSchema, registerSchema } from '../../../shared/agency/acts'
import type { Bodies } from '../../../shared/agency/entities'
import { type Agency, daysFrom, instantAt, serverTime } from '../core/agency'
import { inTurn } from '../core/in-turn'
import { hashOf } from '../core/keys'
import { once } from '../core/once'
import { Refused } from '../core/refused'
import { EVERYWHERE } from '../store/store'
import { found } from './act'

type Done = z.input<typeof doneSchema>

export const openInstitution = async (agency: Agency, asked: z.output<typeof openSchema>): Promise<Done> => {
  const { act: _, institution, ...rest } = asked
  const at = instantAt(agency.now())
  await agency.store.write([EVERYWHERE], (tx) => once(tx, institution, asked, at, async () => {
    if (await tx.institution(institution)) throw new Refused('in-conflict', '这家机构已经登记。', 'institution')
    const held = await agency.shelf.rulebook(tx)
    const unknown = rest.packs.find((it) => !held.packs.has(it))
    if (unknown !== undefined) throw new Refused('not-possible', `没有编号为“${unknown}”的规则包。`, 'packs')
    await tx.open(institution)
    await tx.put(institution, 'institution', institution, { ...rest, agreement: { state: 'active', from: null, until: null } }, at)
    await tx.put(institution, 'profile', institution, { contact: '', phone: '', address: '' }, at)
    return { done: true }
  }))
  return { ...serverTime(agency), done: true }
}

/** Twenty signs without those that are taken for one another, in groups of four. */
const codeFrom = (hex: string): string => {
  const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const bits = BigInt(`0x${hex}`)
  return Array.from({ length: 20 }, (_, at) => signs[Number((bits >> BigInt(at * 5)) & 31n)]).join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code itself is kept nowhere: a repeat of the act makes the same one again. */
export const issueCode = async (agency: Agency, { act, institution, also = [], days = 7 }: z.output<typeof codeSchema>): Promise<z.input<typeof codedSchema>> => {
  const code = codeFrom(agency.keys.derive('code', institution, act))
  const hash = hashOf(code.replaceAll('-', ''))
  const ends = await agency.store.write([institution], async (tx) => {
    const institutions = [...new Set([institution, ...also])]
    await inTurn(institutions, (it) => found(tx, it, 'institution', it))
    const known = await tx.code(hash)
    const given = known?.ends ?? daysFrom(agency, days)
    if (!known) await tx.putCode({ institution, hash, institutions, ends: given, attemptHash: null, device: null })
    return given
  })
  return { ...serverTime(agency), code, ends }
}

export const dismiss = async (agency: Agency, { institution, device: id }: z.output<typeof dismissSchema>): Promise<Done> => {
  await agency.store.write([institution], async (tx) => {
    const device = await tx.device(institution, id)
    if (!device) throw new Refused('not-found', `没有编号为“${id}”的设备。`, 'device')
    await tx.putDevice({ ...device, dismissed: true, tokens: [] })
  })
  return { ...serverTime(agency), done: true }
}

export const listInstitutions = async (agency: Agency): Promise<z.input<typeof institutionsSchema>> => {
  const entries = await agency.store.read(async (tx) => inTurn(await tx.institutions(), (it) => tx.entry(it, 'institution', it)))
  return { ...serverTime(agency), institutions: entries.flatMap((it) => (it?.body ? [{ id: it.institution, ...(it.body as Bodies['institution']) }] : [])) }
}

export const showRegister = async (agency: Agency, institution: string): Promise<z.input<typeof registerSchema>> =>
  agency.store.read(async (tx) => {
    await found(tx, institution, 'institution', institution)
    const standings = new Map((await tx.entries(institution, 'standing')).map((it) => [it.id, it.body as Bodies['standing']]))
    const people = (await tx.entries(institution, 'person')).map((it) => ({ id: it.id, name: (it.body as Bodies['person']).name, standing: standings.get(it.id) ?? null }))
    const answered = new Set((await tx.entries(institution, 'answer')).map((it) => (it.body as Bodies['answer']).of))
    const asked = (await inTurn(['application', 'appeal'] as const, (entity) => tx.entries(institution, entity))).flat().filter((it) => !answered.has(it.id))
    const waiting = asked.map((it) => {
      const body = it.body as Bodies['appeal'] | Bodies['application']
      const { person, on, papers } = body
      return { entity: it.entity as 'application' | 'appeal', id: it.id, person, on, words: 'grounds' in body ? body.grounds : body.statement, papers }
    })
    const devices = (await tx.devices(institution)).map(({ id, name, tokens }) => ({ id, name, tokenEnds: tokens[0]?.ends ?? instantAt(agency.now()) }))
    return { ...serverTime(agency), people, waiting, devices }
  })
