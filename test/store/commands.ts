import type { ArgsOf, Command, CommandName } from '../../renderer/store/commands/all'

let made = 0

/** A command with ids that no other test uses. */
export const command = <Name extends CommandName>(name: Name, args: ArgsOf<Name>, id = `c${(made += 1)}`): Command =>
  ({ id, name, args, at: '2026-06-15T09:30:00+08:00', who: '测试' }) as Command

export const anInstitution = (id: string): Command =>
  command('newInstitution', { id, name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })

const newPerson = (id: string, institution: string, sealed: string, commandId?: string): Command =>
  command(
    'newPerson',
    {
      person: { id, institution, name: '张某', code: null, sealed, marks: [] },
      post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
    },
    commandId,
  )

export const aPerson = (id: string, institution: string, commandId?: string): Command => newPerson(id, institution, 's1.k.', commandId)

/** Without an identity: what is sealed by hand nobody could open for the wire. */
export const newcomer = (id: string, commandId?: string): Command => newPerson(id, 'i1', '', commandId)

export const aNotice = (id: string, person: string, institution: string, circumstance = '18-1', points = 6): Command =>
  command('recordNotice', {
    id, institution, person, on: '2026-03-02', received: '2026-03-05', by: null, noticeNo: '', noticeOn: null, foundOn: null, inspection: null,
    region: null, amounts: null, items: [{ circumstance, responsibility: 'primary', points }], printed: null,
  })
