import { usePublished } from '../store/use-published'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'

/** A law the agency published waits to be taken over: said where people look, until it was or is offered no longer. */
export const LawNotice = ({ onLibrary }: { onLibrary: () => void }) => {
  const waiting = usePublished().filter(({ refusal }) => refusal === null)
  const [first] = waiting
  if (!first) return null
  return <Banner action={<Button look="quiet" onClick={onLibrary}>去法规库看</Button>}>经办机构发布了{waiting.length > 1 ? ` ${waiting.length} 份规则和日历` : first.name}，本机还没有采用。</Banner>
}
