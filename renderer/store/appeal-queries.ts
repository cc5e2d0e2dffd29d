import type { Bodies } from '../../shared/agency/entities'
import type { AppealAnswer } from '../../shared/model/appeals'
import { tieIn } from '../../shared/model/agency-ties'
import type { AmendmentRow } from '../../shared/model/rows'
import type { Store } from './open'

type Answer = Bodies['answer']

const said = ({ on, outcome, words }: Answer): AppealAnswer | null =>
  outcome === 'upheld' || outcome === 'varied' || outcome === 'revoked' ? { on, outcome, words } : null

/** What the agency answered, by appeal. Only pulled, and asked for only where there is an appeal. */
export const appealAnswers = async (tables: Store['tables'], amendments: readonly AmendmentRow[]): Promise<ReadonlyMap<string, AppealAnswer>> => {
  if (!amendments.some(({ kind }) => kind === 'appeal')) return new Map()
  const tie = tieIn(await tables.meta.get('agency'))
  if (!tie) return new Map()
  const rows = await tables.pulled.where('key').startsWithAnyOf(tie.institutions.map(({ there }) => `${there}/answer/`)).toArray()
  return new Map(rows.flatMap(({ body }): [string, AppealAnswer][] => {
    const answer = body as Answer | null
    const appeal = answer?.to === 'appeal' ? said(answer) : null
    return answer && appeal ? [[answer.of, appeal]] : []
  }))
}

/** Whether what is entered about an institution is told to an agency. */
export const isTold = async ({ tables }: Pick<Store, 'tables'>, institution: string): Promise<boolean> =>
  tieIn(await tables.meta.get('agency'))?.institutions.some(({ here }) => here === institution) ?? false
