import type { InputHTMLAttributes } from 'react'
import { Labelled, type LabelledProps } from './Labelled'

type Props = LabelledProps & { onChange: (value: string) => void } & Pick<InputHTMLAttributes<HTMLInputElement>, 'value' | 'maxLength' | 'inputMode' | 'autoFocus' | 'className' | 'autoCapitalize'>

/** One line of text, without the weight of a library. */
export const TextField = ({ label, hint, trouble, onChange, className = '', ...rest }: Props) => (
  <Labelled label={label} hint={hint} trouble={trouble}>
    {(ties) => (
      <input
        {...ties} {...rest} className={`line-input ${className}`} autoComplete="off" spellCheck={false} data-first={rest.autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
)
