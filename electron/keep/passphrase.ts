const least = 8

const common = [
  ...['password', 'passw0rd', 'p@ssw0rd', 'password1', 'password123', 'admin123', 'admin888', 'administrator', 'iloveyou'],
  ...['12345678', '123456789', '1234567890', '11111111', '88888888', '66668888', '12344321', '5201314520', '1314520520'],
  ...['qwertyui', 'qwertyuiop', 'qwer1234', '1qaz2wsx', '1q2w3e4r', 'asdfghjkl', 'abcd1234', 'abc12345', 'a1234567', 'aa123456'],
  ...['woaini1314', 'woaini520', 'zhifuzige', 'yibao123', 'yibao12345', 'yaodian123', 'zhensuo123', '支付资格管家', '医疗保障局'],
]

/** 1 when every character follows the one before it, -1 when each comes before it. */
const isRun = (text: string): boolean => {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  return [1, -1].some((step) => steps.every((each) => each === step || each === -9 * step))
}

/** The sentence to be shown when a passphrase is too easily guessed; null when it will do. */
export const passphraseTrouble = (passphrase: string): string | null => {
  const plain = passphrase.normalize('NFKC').toLowerCase()
  const characters = Array.from(plain)
  if (characters.length < least) return `口令至少需要 ${least} 个字符。`
  if (plain.trim() === '') return '口令不能只有空格。'
  if (new Set(characters).size === 1) return '口令不能只是一个字符的重复。'
  if (isRun(plain)) return '口令不能是连续的数字或字母。'
  if (common.includes(plain)) return '这个口令太常见，很容易被猜到，请换一个。'
  return null
}
