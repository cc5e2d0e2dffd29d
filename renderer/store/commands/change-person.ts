import { personRow } from '../../../shared/model/rows'
import { noPerson } from './checks'
import { changed, define, planned, refused } from './definition'

/** Name, code and identity as they are from now on; the identity is sealed before this is made. */
export const changePerson = define({
  name: 'changePerson',
  args: personRow.pick({ id: true, name: true, code: true, sealed: true, marks: true }),
  labels: { name: '姓名', code: '医保编码', sealed: '身份信息', marks: '身份信息', id: '编号' },
  reads: (args) => [{ table: 'people', id: args.id }],
  plan: (args, rows) => {
    const before = rows.get('people', args.id)
    return before ? planned(changed('people', before, args)) : refused(noPerson(args.id, 'id'))
  },
})
