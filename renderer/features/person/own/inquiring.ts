import { useState } from 'react'
import type { Answer } from '../../../../shared/ipc/channels'
import type { PersonRow } from '../../../../shared/model/rows'
import { ask } from '../../../bridge'
import { peopleCalled, postsOf } from '../../../store/queries'
import { type Session, useSession } from '../../../store/session'
import { useCountdown } from '../../../ui/countdown'

type Namesake = { value: string; word: string }
type Refused = Extract<Answer<'pin.check'>, { ok: false }>

/** Whether somebody has no PIN or is unknown is told to nobody. */
const NOBODY = '查不到：姓名或编码没有登记，或者还没有设置查询密码。请找管理员。'
const FAILED = '没有查成，请再试一次；仍不行请找管理员。'

const words: Record<Refused['reason'], string> = {
  wrong: '查询密码不对，请再试一次。',
  wait: '试错次数过多，请等一会儿再试。',
  locked: '程序这次启动后还没有用口令打开过，现在不能查询。请管理员先用口令打开一次。',
}

type Found = { person: PersonRow; verifier: string }

const withPin = (people: readonly PersonRow[]): Found[] => people.flatMap((person) => (person.pin === null ? [] : [{ person, verifier: person.pin }]))

/** Namesakes are told apart by where they work. */
const namesakesOf = async ({ store }: Session, found: readonly Found[]): Promise<Namesake[]> =>
  Promise.all(found.map(async ({ person }) => ({ value: person.id, word: (await postsOf(store, person.id)).join('、') || person.id })))

/** From a name and a PIN to the person, and into the journal. */
export const useInquiring = (onKnown: (person: string) => void) => {
  const session = useSession()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [namesakes, setNamesakes] = useState<Namesake[]>([])
  const [chosen, choose] = useState('')
  const [wait, waitFor] = useCountdown()
  const [busy, setBusy] = useState(false)
  const check = async ({ person, verifier }: Found, pin: string): Promise<string | null> => {
    const said = await ask('pin.check', { person: person.id, verifier, pin })
    if (!said.ok) {
      waitFor(said.waitSeconds)
      return words[said.reason === 'wrong' && said.waitSeconds > 0 ? 'wait' : said.reason]
    }
    const outcome = await session.store.commit({ ...session.stamp(), who: `${person.name}（本人）`, name: 'recordInquiry', args: { person: person.id } })
    if (!outcome.ok) return outcome.problem.sentence
    onKnown(person.id)
    return null
  }
  const look = async (called: string, pin: string): Promise<string | null> => {
    const found = withPin(await peopleCalled(session.store, called))
    const one = found.length > 1 ? found.find(({ person }) => person.id === chosen) : found[0]
    if (one) return check(one, pin)
    if (found.length === 0) return NOBODY
    const same = await namesakesOf(session, found)
    setNamesakes(same)
    choose(same[0]?.value ?? '')
    return '有同名的人员，请选自己所在的机构和岗位，再输入查询密码。'
  }
  const inquire = async (called: string, pin: string): Promise<void> => {
    setBusy(true)
    setTrouble(await look(called, pin).catch(() => FAILED))
    setBusy(false)
  }
  const forget = (): void => {
    setNamesakes([])
    choose('')
    setTrouble(null)
  }
  return { inquire, trouble, namesakes, chosen, choose, wait, busy, forget }
}
