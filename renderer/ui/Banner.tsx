import type { ReactNode } from 'react'
import { Icon } from './Icon'
import './banner.css'

type Props = { kind?: 'info' | 'warning'; children: ReactNode; action?: ReactNode }

/** One line over a page that holds as long as its reason does. */
export const Banner = ({ kind = 'info', children, action }: Props) => (
  <div className={`banner banner-${kind}`} role="status">
    <Icon name={kind} />
    <span className="banner-words">{children}</span>
    {action}
  </div>
)
