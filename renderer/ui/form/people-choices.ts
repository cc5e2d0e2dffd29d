import type { PersonFile } from '../../../shared/model/history'
import { departmentsOf } from '../../../shared/model/staff'
import { finderOf } from '../finder'
import { bySound, type Spelling } from '../spelling'

export type PersonChoice = { value: string; label: string; finds: (typed: string) => boolean }

const choiceOf = ({ person, posts }: PersonFile, institution: string, spelling: Spelling | null): PersonChoice => {
  const department = departmentsOf(posts.filter((it) => it.institution === institution))
  const find = finderOf([person], () => ({ name: person.name, texts: [person.code ?? '', department] }), spelling)
  return {
    value: person.id, label: [person.name, department, person.leftOn && '已离职'].filter(Boolean).join('　'),
    finds: (typed) => find(typed).length > 0,
  }
}

/** The people of an institution to choose among, by the sound of their names; whoever has left stands last. */
export const peopleChoices = (files: readonly PersonFile[], institution: string, spelling: Spelling | null): PersonChoice[] => {
  const inOrder = files.toSorted((a, b) => bySound(a.person.name, b.person.name, spelling))
  return [...inOrder.filter((it) => !it.person.leftOn), ...inOrder.filter((it) => it.person.leftOn)].map((it) => choiceOf(it, institution, spelling))
}

export const matchesPerson = ({ finds }: PersonChoice, typed: string): boolean => finds(typed.normalize('NFKC'))
