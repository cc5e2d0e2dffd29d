import { canonicalJson } from '../model/canonical'
import type { Rows, TableName } from '../model/rows'
import type { Entity } from './entities'
import type { Fields } from './merge'

// How rows of the register and bodies of the wire stand for each other. An identity is `{sealed, marks}` on this side.

const tables = {
  institution: 'institutions', person: 'people', post: 'posts', commitment: 'commitments', talk: 'talks', training: 'trainings',
  statusConfirmation: 'registrations', decision: 'decisions', amendment: 'amendments', appeal: 'amendments', restoration: 'restorations',
  measure: 'measures', resumption: 'resumptions',
} as const satisfies Partial<Record<Entity, TableName>>

type Mapped = keyof typeof tables
export type MirroredTable = (typeof tables)[Mapped]

/** The table that shows an entity; null for what is only pulled. */
export const tableOf = (entity: Entity): MirroredTable | null => (tables as Partial<Record<Entity, MirroredTable>>)[entity] ?? null

export type SealedIdentity = { sealed: string; marks: readonly string[] }

/** The decision as the agency knows it; null for one it does not. */
export type DecisionThere = (id: string) => string | null
const asItIs: DecisionThere = (id) => id

const identityOf = ({ sealed, marks }: Rows['people']): SealedIdentity | null => (sealed === '' ? null : { sealed, marks })

const common = ({ id: _, institution: __, origin: ___, rev: ____, ...body }: { id: string; institution: string; origin: string; rev: number }): Fields => body

/** What a row says on the wire. */
export const bodyOf = <T extends MirroredTable>(table: T, held: Rows[T], there: DecisionThere = asItIs): Fields => {
  const decided = (id: string | null): string | null => (id === null ? null : there(id))
  switch (table) {
    case 'people': {
      const row = held as Rows['people']
      return { name: row.name, code: row.code, identity: identityOf(row), leftOn: row.leftOn }
    }
    case 'commitments': {
      const { person, signedOn, papers = [] } = held as Rows['commitments']
      return { person, signedOn, papers }
    }
    case 'talks': return { ...common(held), decision: decided((held as Rows['talks']).decision) }
    case 'trainings': {
      const { people, heldOn, topic, papers = [] } = held as Rows['trainings']
      return { people: people.map(({ person }) => person), heldOn, topic, papers }
    }
    case 'registrations': {
      const { person, decision, status, on } = held as Rows['registrations']
      return { person, decision: decided(decision), status, doneOn: on }
    }
    case 'amendments': {
      const { kind, person, decision, on, grounds = '', papers = [] } = held as Rows['amendments']
      return kind === 'appeal' ? { person, decision: there(decision) ?? decision, on, grounds, papers } : common(held)
    }
    default: return common(held)
  }
}

type Loose = Record<string, unknown>

const personRow = ({ name, code, identity, leftOn }: Fields, held: Loose | null): Loose => {
  const known = (identity as SealedIdentity | null) ?? { sealed: '', marks: [] }
  const same = held !== null && canonicalJson(held['marks']) === canonicalJson(known.marks) && (held['sealed'] === '') === (known.sealed === '')
  // Sealed anew, the same identity is another text.
  return { name, code, sealed: same ? held['sealed'] : known.sealed, marks: known.marks, pin: held?.['pin'] ?? null, leftOn }
}

const trainingRow = ({ people, heldOn, topic, papers }: Fields, held: Loose | null): Loose => {
  const scores = new Map(((held?.['people'] ?? []) as { person: string; score: number | null }[]).map((it) => [it.person, it.score]))
  return { heldOn, topic, people: (people as string[]).map((person) => ({ person, score: scores.get(person) ?? null })), papers }
}

/** The attachment that shows a letter stays as long as the same scan does. */
const commitmentRow = ({ person, signedOn, papers }: Fields, held: Loose | null): Loose =>
  ({ person, signedOn, papers, paper: canonicalJson(held?.['papers'] ?? []) === canonicalJson(papers) ? (held?.['paper'] ?? null) : null })

const appealRow = ({ person, decision, on, grounds, papers }: Fields): Loose => ({
  person, decision, kind: 'appeal', on, item: null, points: null, printed: null, ...(grounds ? { grounds } : {}), ...((papers as string[]).length > 0 ? { papers } : {}),
})

const contentsOf = (entity: Mapped, body: Fields, held: Loose | null): Loose => {
  switch (entity) {
    case 'person': return personRow(body, held)
    case 'training': return trainingRow(body, held)
    case 'commitment': return commitmentRow(body, held)
    case 'statusConfirmation': return { person: body['person'], on: body['doneOn'], status: body['status'], decision: body['decision'], note: held?.['note'] ?? '' }
    case 'institution': return { name: body['name'], code: body['code'], kind: body['kind'], region: body['region'], packs: body['packs'] }
    case 'appeal': return appealRow(body)
    case 'restoration': return { person: body['person'], on: body['on'], route: body['route'], points: body['points'], score: body['score'] }
    case 'resumption': return { person: body['person'], on: body['on'], kind: body['kind'] }
    case 'post': case 'talk': case 'decision': case 'amendment': case 'measure': return { ...body }
  }
}

export type Shown = { entity: Entity; id: string; institution: string; rev: number; body: Fields }

/** The row that shows a body; `held` is what stands in its place here, and keeps what no agency knows of. */
export const rowOf = ({ entity, id, institution, rev, body }: Shown, held: object | null): Loose & { id: string; origin: 'agency'; rev: number } => ({
  ...contentsOf(entity as Mapped, body, held as Loose | null), id, institution, origin: 'agency', rev,
})

/** Whether two rows say the same to the agency, as far as rows can say it. */
export const saysSame = <T extends MirroredTable>(table: T, one: Rows[T], other: Rows[T], there: DecisionThere): boolean => {
  const said = (row: Rows[T]): string => canonicalJson(bodyOf(table, row, there), (key, value) => (key === 'sealed' ? null : value))
  return said(one) === said(other)
}
