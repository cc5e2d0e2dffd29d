import { useState } from 'react'
import { askProtection } from '../../../state/protection'
import { useBarred, useSession } from '../../../store/session'
import { ask } from '../../../bridge'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { AccountTable } from './AccountTable'
import { AddAccount } from './AddAccount'
import { ChangePassphrase } from './ChangePassphrase'
import { IdleLock } from './IdleLock'
import { Keychain } from './Keychain'
import { RemoveAccount } from './RemoveAccount'
import { RenewCode } from './RenewCode'
import { type AccountHeld, type SafetyState, useSafety } from './use-safety'
import './accounts.css'

type Open = { what: 'add' } | { what: 'renew' } | { what: 'passphrase' | 'remove'; of: AccountHeld } | null

/** What is sealed before a first passphrase cannot be read after it: only the sample's made-up people could lose by that. */
const SampleOnly = () => <p>示例中的机构和人员都是虚构的，不需要口令。登记自己的第一位人员之前，程序会要求设置。</p>

const Unprotected = () => (
  <>
    <p>还没有设置口令：打开这台电脑的人都能打开本程序。登记第一位真实人员之前，程序会要求设置。</p>
    <div><Button look="primary" onClick={() => void askProtection()}>设置口令</Button></div>
  </>
)

type OpenedProps = { open: Open; me: AccountHeld; onClose: () => void; onDone: (told: string) => void }

const Opened = ({ open, me, onClose, onDone }: OpenedProps) => {
  switch (open?.what) {
    case undefined: return null
    case 'add': return <AddAccount onClose={onClose} onDone={onDone} />
    case 'renew': return <RenewCode onClose={onClose} onDone={onDone} />
    case 'passphrase': return <ChangePassphrase of={open.of} own={open.of.id === me.id} onClose={onClose} onDone={onDone} />
    case 'remove': return <RemoveAccount of={open.of} onClose={onClose} onDone={onDone} />
  }
}

/** Where a passphrase guards the program. What a principal may not do is not offered. */
const Guarded = ({ state, refresh }: { state: SafetyState; refresh: () => void }) => {
  const { me } = useSession()
  const mayChange = useBarred() === null
  const [open, setOpen] = useState<Open>(null)
  const [told, setTold] = useState('')
  const done = (says: string): void => {
    setOpen(null)
    setTold(says)
    refresh()
  }
  return (
    <>
      <p role="status" className="accounts-told">{told}</p>
      <AccountTable
        accounts={state.accounts} me={me} mayChange={mayChange}
        onPassphrase={(of) => setOpen({ what: 'passphrase', of })} onRemove={(of) => setOpen({ what: 'remove', of })}
      />
      {mayChange && (
        <div className="accounts-actions">
          <Button onClick={() => setOpen({ what: 'add' })}>添加账户</Button>
          <Button onClick={() => setOpen({ what: 'renew' })}>更换恢复码</Button>
        </div>
      )}
      {mayChange && <Keychain keychain={state.keychain} onDone={done} />}
      <IdleLock mayChange={mayChange} onDone={setTold} />
      <Opened open={open} me={me} onClose={() => setOpen(null)} onDone={done} />
    </>
  )
}

/** 账户与口令: who may open the program, and how it is locked. */
export const Accounts = () => {
  const { state, refresh } = useSafety()
  const { sample } = useSession()
  return (
    <section className="safety-section" aria-labelledby="safety-accounts">
      <div className="safety-head">
        <h2 id="safety-accounts">账户与口令</h2>
        {state?.vault === 'unlocked' && <Button aria-keyshortcuts="Control+L" title="Ctrl+L" onClick={() => void ask('safety.lock', undefined)}><Icon name="lock" />锁定</Button>}
      </div>
      {state?.vault === 'open' && (sample ? <SampleOnly /> : <Unprotected />)}
      {state?.vault === 'unlocked' && <Guarded state={state} refresh={refresh} />}
    </section>
  )
}
