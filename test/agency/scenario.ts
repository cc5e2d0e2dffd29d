import type { z } from 'zod'
import type { looseBatchSchema } from '../../shared/agency/mutations'
import type { ArgsOf, Command } from '../../renderer/store/commands/all'
import { sampleCommands } from '../../renderer/sample/load'
import { day } from '../../shared/time/day'
import { codec } from '../model/codec'
import { answerAppeal, approve, assessResumption } from './acts/answer'
import { decide } from './acts/decide'
import { openInstitution } from './acts/desk'
import { suspend } from './acts/suspend'
import type { Agency } from './core/agency'
import { mutate } from './core/mutate'
import type { Device } from './store/store'

/** What the sample's commands are at the agency. Every act and letter keeps its name, so that a second start changes nothing. */
type Player = { agency: Agency; send: (institution: string, name: string, args: { id: string; body: object }) => Promise<void> }

const scribe = (institution: string): Device => ({ institution, id: 'scenario', name: '示例', institutions: [institution], tokens: [], dismissed: false })

const playerOf = (agency: Agency): Player => {
  const seqs = new Map<string, number>()
  return {
    agency,
    send: async (institution, name, args) => {
      const seq = (seqs.get(institution) ?? 0) + 1
      seqs.set(institution, seq)
      const mutations: z.output<typeof looseBatchSchema>['mutations'] = [{ seq, id: `scenario-${name}-${args.id}`, institution, name, args, base: null }]
      const { results } = await mutate(agency, scribe(institution), { clientId: 'scenario', mutations })
      const [only] = results
      if (only?.outcome.result !== 'applied') throw new Error(`scenario, ${name} ${args.id}: ${JSON.stringify(only)}`)
    },
  }
}

const decisionOf = (id: string): string => `decision-${id}`
const appealOf = (decision: string): string => `${decision}-appeal`

const register = async ({ send }: Player, { person, post }: ArgsOf<'newPerson'>): Promise<void> => {
  const { id, institution, name, code, sealed } = person
  await send(institution, 'registerPerson', { id, body: { name, code, identity: (await codec.open(id, sealed)) ?? {}, leftOn: null } })
  const { id: postId, role, title, department, from } = post
  await send(institution, 'openPost', { id: postId, body: { person: id, role, title, department, from, until: null } })
}

const notice = async ({ agency }: Player, it: ArgsOf<'recordNotice'>): Promise<void> => {
  const { id, region: _, received, noticeOn, foundOn, on, printed, ...rest } = it
  const known = (text: string | null) => (text === null ? null : day(text))
  const term = printed && { ...printed, ...(printed.from ? { from: day(printed.from) } : {}), ...(printed.until ? { until: day(printed.until) } : {}) }
  await decide(agency, { act: id, ...rest, on: day(on), received: known(received), noticeOn: known(noticeOn), foundOn: known(foundOn), printed: (term ?? undefined) as never })
}

const amendment = async ({ agency, send }: Player, { institution, person, decision, kind, on, points }: ArgsOf<'recordAmendment'>): Promise<void> => {
  if (kind === 'appeal') return send(institution, 'lodgeAppeal', { id: appealOf(decision), body: { person, decision: decisionOf(decision), on, grounds: '对认定的责任有异议', papers: [] } })
  await answerAppeal(agency, {
    act: `${decision}-${kind}`, institution, appeal: appealOf(decision), on: day(on), outcome: kind === 'revocation' ? 'revoked' : 'varied', ...(points === null ? {} : { item: 0, points }),
  })
}

const application = (person: string, kind: string, on: string, route: string | null, score: number | null) =>
  ({ person, kind, on, route, score, statement: '', papers: [] })

const restoration = async ({ agency, send }: Player, { id, institution, person, on, route, points, score }: ArgsOf<'recordRestoration'>): Promise<void> => {
  await send(institution, 'apply', { id: `${id}-asked`, body: application(person, 'restoration', on, route, score) })
  await approve(agency, { act: id, institution, application: `${id}-asked`, on: day(on), outcome: 'approved', points })
}

const resumption = async ({ agency, send }: Player, { id, institution, person, on, kind }: ArgsOf<'recordResumption'>): Promise<void> => {
  await send(institution, 'apply', { id: `${id}-asked`, body: application(person, 'resumption', on, null, null) })
  await assessResumption(agency, { act: id, institution, application: `${id}-asked`, on: day(on), outcome: kind === 'failed' ? 'failed' : 'passed' })
}

const played = async (player: Player, { name, args }: Command): Promise<void> => {
  switch (name) {
    case 'newInstitution': return void (await openInstitution(player.agency, { act: `open-${args.id}`, institution: args.id, name: args.name, code: args.code, kind: args.kind, region: args.region, packs: args.packs }))
    case 'newPerson': return register(player, args)
    case 'recordNotice': return notice(player, args)
    case 'recordAmendment': return amendment(player, args)
    case 'recordRestoration': return restoration(player, args)
    case 'recordResumption': return resumption(player, args)
    case 'recordInstitutionMeasure': {
      const { id, on, from, ...rest } = args
      return void (await suspend(player.agency, { act: id, ...rest, on: day(on), from: day(from) }))
    }
    default: return undefined
  }
}

/** The two institutions of the sample, as the agency has them. */
export const playScenario = async (agency: Agency): Promise<void> => {
  const player = playerOf(agency)
  for (const command of await sampleCommands(codec)) await played(player, command)
}
