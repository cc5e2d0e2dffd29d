import { useEffect, useState } from 'react'
import type { Identity } from '../../../../shared/model/sealed'
import { useSession } from '../../../store/session'
import type { Names } from './use-names'
import { valueWord } from './words'

type Props = { field: string; value: unknown; /** The row's id. */ of: string; names: Names }

const sealedIn = (value: unknown): string | null =>
  value !== null && typeof value === 'object' && 'sealed' in value && typeof value.sealed === 'string' && value.sealed !== '' ? value.sealed : null

const Numbers = ({ idNumber, phone, licenceNo }: Identity) => (
  <ul>
    {idNumber && <li>证件号码 {idNumber}</li>}
    {phone && <li>电话 {phone}</li>}
    {licenceNo && <li>执业证号 {licenceNo}</li>}
  </ul>
)

/** Numbers of an identity, most of each hidden: enough to tell two apart. */
const Masked = ({ person, sealed }: { person: string; sealed: string }) => {
  const { store } = useSession()
  const [identity, setIdentity] = useState<Identity | null>()
  useEffect(() => void store.codec.masked(person, sealed).then(setIdentity, reportError), [store, person, sealed])
  if (identity === undefined) return null
  return identity ? <span className="figures"><Numbers {...identity} /></span> : <>本机打不开</>
}

/** What a field holds, in words. */
export const Value = ({ field, value, of, names }: Props) => {
  const sealed = field === 'identity' ? sealedIn(value) : null
  return sealed === null ? <>{valueWord(field, value, names)}</> : <Masked person={of} sealed={sealed} />
}
