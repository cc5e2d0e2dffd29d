import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { InstitutionPage } from '../../renderer/features/institution/InstitutionPage'
import { sampleCommands } from '../../renderer/sample/load'
import { codec } from '../model/codec'
import { all, enter, type Memory } from '../model/memory'
import { keptForms } from './drafts'
import './person-rows'
import { seatAt } from './seat'

const commands = await sampleCommands(codec)
const rows: Memory = new Map()
for (const { name, args } of commands) enter(rows, name, args)

const show = () => {
  const { Seat } = seatAt(rows)
  const held = all(rows, 'institutions')
  const chosen = held.find((it) => it.id === 'sample-kangning')
  if (!chosen) throw new Error('no such institution')
  return render(<Seat><InstitutionPage rest="prior" institution={chosen} held={held} scans={() => null} onGo={() => undefined} onSwitch={() => undefined} onPerson={() => undefined} onLibrary={() => undefined} /></Seat>)
}

const begin = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '登记事先告知' }, { timeout: 10_000 }))
  return screen.findByLabelText('认定的事实')
}

describe('a form that was left', () => {
  it('is there again; gone once it is given up', async () => {
    const { unmount } = show()
    await userEvent.click(await begin())
    await userEvent.paste(`在内部检查中发现的事实${'，其二'.repeat(900)}`)
    unmount()
    await waitFor(() => expect([...keptForms.keys()]).toEqual(['prior/new/sample-kangning']))

    const again = show()
    await begin()
    await screen.findByText(/已接上次没有保存的内容/)
    expect(screen.getByLabelText('认定的事实')).toHaveProperty('value', `在内部检查中发现的事实${'，其二'.repeat(900)}`)
    await userEvent.click(screen.getByRole('button', { name: '从头填写' }))
    expect(screen.getByLabelText('认定的事实')).toHaveProperty('value', '')
    again.unmount()
    expect(keptForms.size).toBe(0)
  })
})
