import { useEffect, useState } from 'react'
import type { InstitutionRow, PersonRow } from '../../../../shared/model/rows'
import type { Identity } from '../../../../shared/model/sealed'
import { packIn } from '../../../../shared/model/rulebook'
import { rolesAt } from '../../../../shared/model/staff'
import { useProfileForm } from '../../../state/profile-form'
import { useSession } from '../../../store/session'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { ProfileForm, type RoleGroups } from './ProfileForm'
import { type Subject, useProfile } from './use-profile'

type DrawerProps = { subject: Subject; roles: RoleGroups | null; onOpen: (person: string) => void }

const close = (told?: string): void => useProfileForm.getState().close(told)

const Drawer = ({ subject, roles: groups, onOpen }: DrawerProps) => {
  const desk = useProfile(subject, (name) => close(subject.kind === 'new' ? `已登记 ${name}。` : `已保存 ${name}的资料。`))
  const leave = (): void => {
    desk.drop()
    close()
  }
  const open = (person: string): void => {
    close()
    onOpen(person)
  }
  return (
    <FormDrawer title={subject.kind === 'new' ? '新增人员' : `编辑资料：${subject.person.name}`} width="min(720px, 94vw)" touched={desk.touched} onClose={leave}>
      {(back) => <ProfileForm desk={desk} held={subject.kind === 'held' ? subject.held : {}} roles={groups} onCancel={back} onOpen={open} />}
    </FormDrawer>
  )
}

/** The roles the rules reach first, by the kind of the institution. */
const useRoleGroups = (institution: InstitutionRow): RoleGroups => {
  const { book, today } = useSession()
  const pack = packIn(book, institution.packs, today)
  if (!pack) return []
  const { meant, others } = rolesAt(pack, institution.kind)
  return [{ name: '细则适用的岗位', choices: meant }, { name: '其他岗位', choices: others }]
}

/** Reads who is meant before the form is there: the numbers come hidden. */
const useHeld = (id: string | null): { person: PersonRow; held: Identity } | null => {
  const { store } = useSession()
  const [found, setFound] = useState<{ person: PersonRow; held: Identity } | null>(null)
  useEffect(() => {
    if (id === null) return
    let gone = false
    const read = async (): Promise<void> => {
      const person = await store.tables.people.get(id)
      const held = person && ((await store.codec.masked(id, person.sealed)) ?? {})
      if (person && held && !gone) setFound({ person, held })
    }
    void read()
    return () => {
      gone = true
    }
  }, [store, id])
  return found?.person.id === id ? found : null
}

type Props = { institution: InstitutionRow; person: string | null; onOpen: (person: string) => void }

/** 新增人员, or 编辑资料 of somebody held. */
export const ProfileDrawer = ({ institution, person, onOpen }: Props) => {
  const groups = useRoleGroups(institution)
  const held = useHeld(person)
  if (person === null) return <Drawer subject={{ kind: 'new', institution: institution.id }} roles={groups} onOpen={onOpen} />
  return held && <Drawer key={held.person.id} subject={{ kind: 'held', ...held }} roles={null} onOpen={onOpen} />
}
