import { Icon, type IconName } from '../ui/Icon'
import { hashOf, type Route } from './route'

const entries: readonly { screen: 'today' | 'board'; word: string; icon: IconName; key: string }[] = [
  { screen: 'today', word: '今日', icon: 'today', key: 'Alt+1' },
  { screen: 'board', word: '公示栏', icon: 'board', key: 'Alt+2' },
]

export const Navigation = ({ route }: { route: Route }) => (
  <nav className="navigation" aria-label="主导航">
    {entries.map(({ screen, word, icon, key }) => (
      <a
        key={screen}
        href={hashOf({ screen })}
        aria-current={route.screen === screen ? 'page' : undefined}
        aria-keyshortcuts={key}
        title={key}
      >
        <Icon name={icon} />
        {word}
      </a>
    ))}
  </nav>
)
