import { sayDay } from '../../shared/rules/say'
import type { Day } from '../../shared/time/day'

type Props = {
  of: Day
  /** The year is left out where it is the year of this day. */
  near?: Day
}

export const DayText = ({ of, near }: Props) => <time dateTime={of}>{sayDay(of, near)}</time>
