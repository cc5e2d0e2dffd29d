import { useEffect } from 'react'
import { useSession } from '../../../store/session'
import { usePublished } from '../../../store/use-published'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { sayInstant } from '../../../ui/when'

type Props = { /** Why this account may not take anything in. */ barred: string | null; onTake: (file: File, published: number) => void }

/** 经办机构发布的: what is new there, to be looked at before it is taken, by the same door as a file. */
export const Published = ({ barred, onTake }: Props) => {
  const { sync } = useSession()
  // Whoever opens the library wants to know it now.
  useEffect(() => void sync.laws().catch(reportError), [sync])
  return usePublished().map((it) => {
    const { law, name, refusal } = it
    if (refusal !== null) return <Banner key={law.key} kind="warning">经办机构发布的{name}{refusal}</Banner>
    const look = <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => onTake(new File([it.text], law.file), law.place)}>看有什么改变</Button>
    return <Banner key={law.key} action={look}>经办机构于 {sayInstant(law.publishedAt)} 发布了{name}，法规库还没有采用。</Banner>
  })
}
