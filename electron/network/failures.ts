/** Chromium's codes of what fails before a request is sent: the agency cannot have heard of it. */
const BEFORE: readonly RegExp[] = [
  /^ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_\w+|ICANN_NAME_COLLISION)$/,
  /^ERR_(INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|CONNECTION_REFUSED|CONNECTION_TIMED_OUT|CONNECTION_FAILED|UNSAFE_PORT)$/,
  /^ERR_(PROXY_\w+|TUNNEL_CONNECTION_FAILED|SOCKS_\w+|NO_SUPPORTED_PROXIES|MANDATORY_PROXY_CONFIGURATION_FAILED|PAC_\w+|UNEXPECTED_PROXY_AUTH)$/,
  /^ERR_(CERT_\w+|SSL_\w+|BAD_SSL_CLIENT_AUTH_CERT|BLOCKED_\w+)$/,
]

/** What was asked never left this machine. Anything else may have arrived, and is not known. */
export const neverSent = (code: string): boolean => BEFORE.some((it) => it.test(code))

export type Place = 'name' | 'connection' | 'tls'

/** Which step of the way a code belongs to. */
export const placeOf = (code: string): Place => {
  if (BEFORE[0]?.test(code)) return 'name'
  return BEFORE[3]?.test(code) ? 'tls' : 'connection'
}
