import type { Identity } from '../../../../shared/model/sealed'
import { useSession } from '../../../store/session'
import { ChoiceField } from '../../../ui/form/ChoiceField'
import { DayField } from '../../../ui/form/DayField'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { codeDoubt, idDoubt, phoneDoubt } from './doubts'
import { NumberField } from './NumberField'
import { TwinAsk, TwinNote } from './TwinAsk'
import type { ProfileDesk } from './use-profile'
import './profile.css'

export type RoleGroups = readonly { name: string; choices: readonly { value: string; word: string }[] }[]

type Props = {
  desk: ProfileDesk
  held: Identity
  /** Null where the posts are not asked for. */
  roles: RoleGroups | null
  onCancel: () => void
  onOpen: (person: string) => void
}

const Numbers = ({ desk, held }: Pick<Props, 'desk' | 'held'>) => {
  const { today } = useSession()
  const { draft, change } = desk
  const look = (): void => void desk.look()
  const doubt = codeDoubt(draft.code, draft.role)
  return (
    <>
      <NumberField
        label="证件号码" place="idNumber" value={draft.idNumber} masked={held.idNumber} doubt={draft.idNumber ? idDoubt(draft.idNumber, today) : null}
        hint="加密保存，界面上只显示一部分" onChange={(idNumber) => change({ idNumber })} onLeave={look}
      />
      <NumberField
        label="电话" place="phone" value={draft.phone} masked={held.phone} doubt={draft.phone ? phoneDoubt(draft.phone) : null} hint="加密保存"
        onChange={(phone) => change({ phone })}
      />
      <NumberField
        label="执业证书编号" place="licenceNo" value={draft.licenceNo} masked={held.licenceNo} doubt={null} hint="加密保存" onChange={(licenceNo) => change({ licenceNo })}
      />
      <TextField
        label="医保编码" place="code" code value={draft.code} trouble={undefined} hint={doubt ? <span className="field-doubts">{doubt}</span> : '国家医保信息业务编码'}
        onChange={(code) => change({ code })} onLeave={look}
      />
    </>
  )
}

const PostFields = ({ desk: { draft, troubles, change }, roles }: { desk: ProfileDesk; roles: RoleGroups }) => (
  <>
    <ChoiceField label="岗位" place="role" value={draft.role} groups={roles} trouble={troubles.role} onChange={(role) => change({ role })} />
    <TextField label="职称" place="title" value={draft.title} trouble={undefined} onChange={(title) => change({ title })} />
    <TextField label="部门（科室）" place="department" value={draft.department} trouble={undefined} onChange={(department) => change({ department })} />
    <DayField label="任职起始日" place="from" value={draft.from} trouble={troubles.from} onChange={(from) => change({ from })} onLeave={() => undefined} />
  </>
)

/** One person: who it is, and for somebody new the first post. */
export const ProfileForm = ({ desk, held, roles, onCancel, onOpen }: Props) => (
  <>
    {desk.asking && <TwinAsk twins={desk.twins} onOpen={onOpen} onAccept={() => void desk.save(true)} onStay={desk.stopAsking} />}
    <FormFrame word={roles ? '登记' : '保存'} saving={desk.saving} problem={desk.problem} onSubmit={() => desk.save()} onCancel={onCancel} kept={desk}>
      <TextField label="姓名" place="name" value={desk.draft.name} trouble={desk.troubles.name} first onChange={(name) => desk.change({ name })} />
      <div className="fields">
        <Numbers desk={desk} held={held} />
        {roles && <PostFields desk={desk} roles={roles} />}
      </div>
      {desk.twins.length > 0 && <TwinNote twins={desk.twins} onOpen={onOpen} />}
    </FormFrame>
  </>
)
