import { clientVersion } from '../../../shared/agency/scalars'
import type { Agency } from '../core/agency'
import { deviceOf } from '../core/enrol'
import { Refused } from '../core/refused'
import type { Device } from '../store/store'

const bearer = (request: Request): string => /^Bearer (\S{1,2000})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''

const isOlder = (a: string, b: string): boolean => {
  const [own, least] = [a.split('.').map(Number), b.split('.').map(Number)]
  const at = own.findIndex((it, place) => it !== least[place])
  return at >= 0 && (own[at] ?? 0) < (least[at] ?? 0)
}

const currentEnough = (agency: Agency, request: Request): void => {
  const version = request.headers.get('x-client-version') ?? ''
  if (!clientVersion.safeParse(version).success || isOlder(version, agency.oldestClient))
    throw new Refused('update-needed', `本程序的版本太旧，请更新到 ${agency.oldestClient} 或更高版本。未送出的事项都在，更新后继续。`)
}

export const admitDevice = async (agency: Agency, request: Request): Promise<Device> => {
  currentEnough(agency, request)
  return deviceOf(agency, bearer(request))
}

export const admitOperator = (agency: Agency, request: Request): void => {
  if (!agency.keys.isOperator(bearer(request))) throw new Refused('not-signed-in', '经办人员的令牌不对。')
}
