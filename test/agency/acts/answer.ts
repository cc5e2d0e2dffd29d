import type { z } from 'zod'
import type { answerSchema, approveSchema, assessSchema } from '../../../shared/agency/acts'
import type { Bodies } from '../../../shared/agency/entities'
import { siteOf } from '../../../shared/model/history'
import { packOn } from '../../../shared/rules/law'
import type { Route } from '../../../shared/rules/schema'
import type { Agency } from '../core/agency'
import { Refused } from '../core/refused'
import { knownOf } from '../core/standing'
import type { Reading } from '../store/store'
import { type Acted, acted, found } from './act'

const notAnswered = async (tx: Reading, institution: string, of: string): Promise<void> => {
  if ((await tx.entry(institution, 'answer', `answer-${of}`))?.body) throw new Refused('in-conflict', '这一件已经答复过。')
}

type Kind = Bodies['application']['kind']
const WORDS: Record<Kind, string> = { restoration: '记分修复', resumption: '资格恢复', reregistration: '重新登记备案' }

/** An application of one of these kinds, not yet answered. */
const waiting = async (tx: Reading, { institution, application: id }: { institution: string; application: string }, kinds: readonly Kind[]): Promise<Bodies['application']> => {
  const application = await found(tx, institution, 'application', id)
  if (!kinds.includes(application.kind)) throw new Refused('not-possible', `这是${WORDS[application.kind]}申请，不在此处办理。`, 'application')
  await notAnswered(tx, institution, id)
  return application
}

/** 第三十三条: what the route gives, where it leaves no choice. */
const pointsOf = (route: Route | undefined, score: number | null): number => {
  const exam = route?.exam?.find(({ from, to }) => score !== null && from <= score && score <= to)
  const points = route?.each ?? exam?.points
  if (points === undefined) throw new Refused('not-possible', '按办法不能确定减免的分值，请写明。', 'points')
  return points
}

export const approve = (agency: Agency, asked: z.output<typeof approveSchema>): Promise<Acted> => {
  const { institution, application: of, on, outcome, words = '' } = asked
  return acted(agency, asked, async (tx) => (await found(tx, institution, 'application', of)).person, async (tx, sites, put) => {
    const { person, route, score } = await waiting(tx, asked, ['restoration'])
    await put('answer', `answer-${of}`, { of, to: 'application', person, on, outcome, words })
    if (outcome === 'refused') return { entity: 'answer', id: `answer-${of}` }
    const { kind } = await found(tx, institution, 'institution', institution)
    const { pack } = packOn((await knownOf(agency, tx, sites)).law, siteOf({ id: institution, kind }), on)
    const points = asked.points ?? pointsOf(pack.restoration.routes.find(({ id }) => id === route), score)
    await put('restoration', `restoration-${asked.act}`, { person, on, route: route ?? '', points, score, application: of })
    return { entity: 'restoration', id: `restoration-${asked.act}` }
  })
}

export const assessResumption = (agency: Agency, asked: z.output<typeof assessSchema>): Promise<Acted> => {
  const { institution, application: of, on, outcome, words = '' } = asked
  return acted(agency, asked, async (tx) => (await found(tx, institution, 'application', of)).person, async (tx, _sites, put) => {
    const { person, kind } = await waiting(tx, asked, ['resumption', 'reregistration'])
    await put('answer', `answer-${of}`, { of, to: 'application', person, on, outcome: outcome === 'passed' ? 'approved' : 'refused', words })
    const result = outcome === 'passed' && kind === 'reregistration' ? 'reregistered' : outcome
    await put('resumption', `resumption-${asked.act}`, { person, on, kind: result, application: of })
    return { entity: 'resumption', id: `resumption-${asked.act}` }
  })
}

/** 第四十一条: upheld, or the decision varied or revoked. */
export const answerAppeal = (agency: Agency, asked: z.output<typeof answerSchema>): Promise<Acted> => {
  const { institution, appeal: of, on, outcome, words = '', item = 0, points } = asked
  return acted(agency, asked, async (tx) => (await found(tx, institution, 'appeal', of)).person, async (tx, _sites, put) => {
    const { person, decision } = await found(tx, institution, 'appeal', of)
    await notAnswered(tx, institution, of)
    await put('answer', `answer-${of}`, { of, to: 'appeal', person, on, outcome, words })
    if (outcome === 'upheld') return { entity: 'answer', id: `answer-${of}` }
    if (outcome === 'varied' && points === undefined) throw new Refused('not-possible', '变更记分，请写明变更后的分值。', 'points')
    const id = `amendment-${asked.act}`
    const varied = outcome === 'varied' ? { kind: 'variation', item, points } : { kind: 'revocation', item: null, points: null }
    await put('amendment', id, { person, decision, on, printed: null, ...varied })
    return { entity: 'amendment', id }
  })
}
