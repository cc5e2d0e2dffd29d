import type { IconName } from '../ui/Icon'
import type { Route } from './route'

export type Place = { to: Route; word: string; icon: IconName }

/** The screens in the order of the navigation: the first is Alt+1, the second Alt+2, and so on. */
export const places: readonly Place[] = [
  { to: { screen: 'today' }, word: '今日', icon: 'today' },
  { to: { screen: 'register' }, word: '人员', icon: 'people' },
  { to: { screen: 'ledger', rest: '' }, word: '台账', icon: 'ledger' },
  { to: { screen: 'institution', rest: '' }, word: '机构', icon: 'institution' },
  { to: { screen: 'board' }, word: '公示栏', icon: 'board' },
  { to: { screen: 'library', rest: '' }, word: '法规库', icon: 'library' },
  { to: { screen: 'agency' }, word: '经办机构', icon: 'agency' },
  { to: { screen: 'safety' }, word: '数据安全', icon: 'safety' },
]
