import { z } from 'zod'
import { personRow, postRow } from '../../../shared/model/rows'
import { taken, unknownInstitution } from './checks'
import { added, define, planned, refused } from './definition'

/** A person with the post held at the institution; the identity is sealed before this is made. */
export const newPerson = define({
  name: 'newPerson',
  args: z.strictObject({
    person: personRow.omit({ origin: true, rev: true, leftOn: true, pin: true }),
    post: postRow.omit({ origin: true, rev: true, person: true, institution: true, until: true }),
  }),
  labels: {
    'person.institution': '机构', 'person.name': '姓名', 'person.code': '医保编码', 'person.sealed': '身份信息', 'person.marks': '身份信息', 'post.role': '岗位',
    'post.title': '职称', 'post.department': '部门（科室）', 'post.from': '任职起始日', 'person.id': '编号', 'post.id': '编号', person: '人员', post: '岗位',
  },
  reads: ({ person, post }) => [
    { table: 'institutions', id: person.institution },
    { table: 'people', id: person.id },
    { table: 'posts', id: post.id },
  ],
  plan: ({ person, post }, rows) => {
    const problem =
      unknownInstitution(rows, person.institution, 'person.institution') ??
      taken(rows, 'people', person.id, 'person.id') ??
      taken(rows, 'posts', post.id, 'post.id')
    if (problem) return refused(problem)
    return planned(
      added('people', { ...person, leftOn: null, pin: null }),
      added('posts', { ...post, person: person.id, institution: person.institution, until: null }),
    )
  },
})
