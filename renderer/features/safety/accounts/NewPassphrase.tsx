import { SecretField } from '../../../ui/SecretField'

export type Twice = { first: string; again: string }

export const nothingTyped: Twice = { first: '', again: '' }

export const agrees = ({ first, again }: Twice): boolean => first !== '' && first === again

type Props = { value: Twice; trouble: string | undefined; autoFocus?: boolean; onChange: (value: Twice) => void }

/** A passphrase typed twice; whether it is good enough main says. */
export const NewPassphrase = ({ value, trouble, autoFocus = false, onChange }: Props) => (
  <>
    <SecretField
      label="新口令" hint="至少 8 个字符，汉字、字母、数字都可以。" trouble={trouble} autoFocus={autoFocus}
      value={value.first} onChange={(first) => onChange({ ...value, first })}
    />
    <SecretField
      label="再输入一次新口令" trouble={value.again !== '' && !agrees(value) ? '两次输入的口令不一致。' : undefined}
      value={value.again} onChange={(again) => onChange({ ...value, again })}
    />
  </>
)
