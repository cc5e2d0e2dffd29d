import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { ErrorState } from '../ui/states'

type Props = { children: ReactNode }

/** A bug on a screen: says so in words and leaves the rest of the program usable. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const again = <Button look="primary" onClick={() => window.location.reload()}>重新载入</Button>
    return (
      <ErrorState title="这一页显示不出来" action={again}>
        程序出了差错，已保存的内容没有受影响。请重新载入；若仍如此，请在“帮助”菜单打开日志文件夹，把日志交给维护人员。
      </ErrorState>
    )
  }
}
