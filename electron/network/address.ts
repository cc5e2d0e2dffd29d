const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Whether an address of the agency stays on this machine: only then may it do without TLS. */
const isLoopback = (url: URL): boolean => LOOPBACK.includes(url.hostname)

/** The origin in what a person typed, `https://` where nothing else is said; null for what no agency may be called at. */
export const originIn = (typed: string): string | null => {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '' && url.pathname === '/'
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return plain && safe && url.hostname !== '' ? url.origin : null
}
