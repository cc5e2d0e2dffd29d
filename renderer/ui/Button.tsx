import type { ButtonHTMLAttributes } from 'react'
import './button.css'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: 'primary' | 'plain' | 'quiet' }

/** Light enough for the first screen. */
export const Button = ({ look = 'plain', className = '', ...rest }: Props) => (
  <button type="button" className={`button button-${look} ${className}`} {...rest} />
)
