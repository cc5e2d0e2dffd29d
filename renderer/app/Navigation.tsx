import { Icon, type IconName } from '../ui/Icon'
import { hashOf, type Route } from './route'

const entries: readonly { to: Route; word: string; icon: IconName; key: string }[] = [
  { to: { screen: 'today' }, word: '今日', icon: 'today', key: 'Alt+1' },
  { to: { screen: 'board' }, word: '公示栏', icon: 'board', key: 'Alt+2' },
  { to: { screen: 'library', rest: '' }, word: '法规库', icon: 'library', key: 'Alt+3' },
  { to: { screen: 'safety' }, word: '数据安全', icon: 'safety', key: 'Alt+4' },
]

export const Navigation = ({ route }: { route: Route }) => (
  <nav className="navigation" aria-label="主导航">
    {entries.map(({ to, word, icon, key }) => (
      <a
        key={to.screen}
        href={hashOf(to)}
        aria-current={route.screen === to.screen ? 'page' : undefined}
        aria-keyshortcuts={key}
        title={key}
      >
        <Icon name={icon} />
        {word}
      </a>
    ))}
  </nav>
)
