import { useState } from 'react'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { InstitutionForm } from './InstitutionForm'

type Props = { institution: InstitutionRow | null; onClose: () => void; onSaved: (id: string) => void; onLibrary: () => void }

/** 机构资料, or one more institution. */
export const InstitutionDrawer = ({ institution, onClose, onSaved, onLibrary }: Props) => {
  const [touched, setTouched] = useState(false)
  return (
    <FormDrawer title={institution ? `机构资料：${institution.name}` : '登记机构'} touched={touched} onClose={onClose}>
      {(close) => <InstitutionForm institution={institution} onSaved={onSaved} onCancel={close} onLibrary={onLibrary} onTouched={() => setTouched(true)} />}
    </FormDrawer>
  )
}
