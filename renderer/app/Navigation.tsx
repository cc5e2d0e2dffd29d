import { Icon } from '../ui/Icon'
import { places } from './places'
import { hashOf, type Route } from './route'

export const Navigation = ({ route, onInquiry }: { route: Route; onInquiry: () => void }) => (
  <nav className="navigation" aria-label="主导航">
    {places.map(({ to, word, icon }, at) => (
      <a
        key={to.screen}
        href={hashOf(to)}
        aria-current={route.screen === to.screen ? 'page' : undefined}
        aria-keyshortcuts={`Alt+${at + 1}`}
        title={`Alt+${at + 1}`}
      >
        <Icon name={icon} />
        {word}
      </a>
    ))}
    <button type="button" title="工作人员凭查询密码看自己的记分；会先锁定程序" onClick={onInquiry}>
      <Icon name="self" />
      本人查询
    </button>
  </nav>
)
