import { checkDigit } from '../../shared/model/id-number'
import type { Identity } from '../../shared/model/sealed'
import type { Role } from '../../shared/rules/schema'

/** An invented person; `key` makes the ids. `born` is YYYYMMDD. */
export type SamplePerson = {
  key: string
  name: string
  role: Role
  title: string
  department: string
  since: string
  code: string | null
  born: string
}

/** A region that is assigned to nobody, so that no number in the sample can belong to anyone. */
export const NOWHERE = '999999'

export const sampleId = (key: string): string => `sample-${key}`

/** `place` among the people of the sample keeps numbers of the same birthday apart. */
export const identityOf = ({ born }: SamplePerson, place: number): Identity => {
  const seventeen = `${NOWHERE}${born}${String(place + 101).padStart(3, '0')}`
  return { idNumber: seventeen + checkDigit(seventeen), licenceNo: `示例执业${String(place + 1).padStart(4, '0')}` }
}
