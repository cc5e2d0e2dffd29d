import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProfileDrawer } from '../../renderer/features/register/profile/ProfileDrawer'
import { useProfileForm } from '../../renderer/state/profile-form'
import { answerProtection, useProtection } from '../../renderer/state/protection'
import type { Command } from '../../renderer/store/commands/all'
import { type Session, SessionProvider } from '../../renderer/store/session'
import { assessor } from '../../shared/model/assessor'
import type { PersonRow } from '../../shared/model/rows'
import { codec } from '../model/codec'
import { keptForms } from './drafts'
import { book, fileOf, library, pharmacy, sitting, today } from './people'
import './person-rows'

const idNumber = '370303198506074126'

const held = async (id: string, name: string): Promise<PersonRow> => {
  const [sealing] = await codec.seal([{ person: id, identity: { idNumber, phone: '13853300417' } }])
  return { ...fileOf(name).person, id, ...sealing }
}

/** A door that writes down what was asked of it, over these people. */
const show = async (person: string | null, { people = [], vault = 'unlocked' }: { people?: PersonRow[]; vault?: Session['vault'] } = {}) => {
  const asked: Command[] = []
  let made = 0
  const tables = {
    people: {
      get: (id: string) => Promise.resolve(people.find((it) => it.id === id)),
      where: () => ({ above: () => ({ limit: () => ({ toArray: () => Promise.resolve(people) }) }) }),
    },
  }
  const commit = (command: Command) => {
    asked.push(command)
    return Promise.resolve({ ok: true as const, seq: 1, repeated: false })
  }
  const session = {
    ...sitting, store: { commit, codec, tables } as unknown as Session['store'], book, library, judge: assessor(book), today, sample: false, vault,
    stamp: () => ({ id: `c${(made += 1)}`, at: '2026-06-15T09:00:00+08:00', who: '测试' }), newId: () => `new${(made += 1)}`,
  }
  const onOpen = vi.fn()
  const { container } = render(<SessionProvider value={session}><ProfileDrawer institution={pharmacy} person={person} onOpen={onOpen} /></SessionProvider>)
  await screen.findByRole('dialog')
  return { asked, onOpen, container, user: userEvent.setup() }
}

const fill = async (user: ReturnType<typeof userEvent.setup>, id = idNumber): Promise<void> => {
  await user.type(screen.getByLabelText('姓名'), '单立群{Enter}')
  await user.keyboard(`${id}{Enter}13853300417{Enter}ZY0417{Enter}HY370300000417{Enter}`)
  await user.selectOptions(screen.getByLabelText('岗位'), '药店主要负责人')
  await user.type(screen.getByLabelText('任职起始日'), '20240301')
}

beforeEach(() => {
  useProfileForm.setState({ open: { person: null }, told: '' })
  useProtection.setState({ answer: null })
})

describe('新增人员', () => {
  it('seals the numbers before the command is made', async () => {
    const { asked, user } = await show(null)
    await fill(user)
    await user.keyboard('{Enter}')
    expect(asked).toMatchObject([{ name: 'newPerson', args: { person: { name: '单立群', code: 'HY370300000417', institution: 'shop' }, post: { role: 'pharmacy-principal', from: '2024-03-01' } } }])
    expect(JSON.stringify(asked)).not.toContain(idNumber)
    const [command] = asked
    const { person } = command?.name === 'newPerson' ? command.args : { person: { id: '', sealed: '' } }
    expect(await codec.open(person.id, person.sealed)).toEqual({ idNumber, phone: '13853300417', licenceNo: 'ZY0417' })
    expect(useProfileForm.getState()).toMatchObject({ open: null, told: '已登记 单立群。' })
  })

  it('goes on where it was left, and begins anew when that is wanted', async () => {
    const { user } = await show(null)
    await user.type(screen.getByLabelText('姓名'), '单立群{Enter}')
    await user.paste(idNumber)
    cleanup()
    expect([...keptForms.keys()]).toEqual(['person/new/shop'])
    await show(null)
    await screen.findByText(/已接上次没有保存的内容/)
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '单立群')
    expect(screen.getByLabelText('证件号码')).toHaveProperty('value', idNumber)
    await user.click(screen.getByRole('button', { name: '从头填写' }))
    expect(screen.getByLabelText('姓名')).toHaveProperty('value', '')
    expect(keptForms.size).toBe(0)
  })

  it('names what is missing, and goes there', async () => {
    const { asked, user } = await show(null)
    await user.keyboard('{Control>}{Enter}{/Control}')
    for (const says of ['请填写姓名。', '请选择岗位。', '请填写任职起始日。']) expect(screen.getByText(says)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
    expect(asked).toEqual([])
  })

  it('warns of a number that cannot be right, and takes it all the same', async () => {
    const { asked, user } = await show(null)
    await fill(user, '370303198506074125')
    expect(screen.getByText(/校验不符/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(asked).toHaveLength(1)
  })

  it('saves nothing while no passphrase is set, and leaves the form as it is typed', async () => {
    const { asked, user } = await show(null, { vault: 'open' })
    await fill(user)
    await user.keyboard('{Enter}')
    answerProtection(false)
    await screen.findByRole('button', { name: '登记' })
    expect(asked).toEqual([])
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('单立群')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await vi.waitFor(() => expect(useProtection.getState().answer).not.toBeNull())
    answerProtection(true)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
  })

  it('asks before a second one under the same number, and leads to the first', async () => {
    const { asked, onOpen, user } = await show(null, { people: [await held('p9', '单力群')] })
    await fill(user)
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('alertdialog')).textContent).toContain('单力群的证件号码与填写的相同')
    expect(asked).toEqual([])
    await user.click(screen.getByRole('button', { name: '仍要保存' }))
    expect(asked).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: '不新增，打开单力群的档案' }))
    expect(onOpen).toHaveBeenCalledWith('p9')
  })

  it('asks before what was typed is lost', async () => {
    const { user } = await show(null)
    await user.type(screen.getByLabelText('姓名'), '单')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog', { name: '放弃填写的内容？' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '放弃' }))
    expect(useProfileForm.getState().open).toBeNull()
  })

  it('has nothing axe complains about', async () => {
    const { container, user } = await show(null)
    await user.keyboard('{Control>}{Enter}{/Control}')
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})

describe('编辑资料', () => {
  it('keeps the numbers nobody touched, and changes the one that was', async () => {
    const { asked, user } = await show('p9', { people: [await held('p9', '单力群')] })
    expect(screen.getByText('370***********4126')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '更改', description: '电话' }))
    await user.keyboard('13900000000')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    const [command] = asked
    expect(command).toMatchObject({ name: 'changePerson', args: { id: 'p9', name: '单力群' } })
    expect(await codec.open('p9', command?.name === 'changePerson' ? command.args.sealed : '')).toEqual({ idNumber, phone: '13900000000' })
  })
})
