import type { ThemeConfig } from 'antd'

/** antd's theme from the tokens as they stand on `root`, in ordinary or in large type. */
export const themeOf = (root: HTMLElement): ThemeConfig => {
  const style = getComputedStyle(root)
  const token = (name: string): string | undefined => style.getPropertyValue(`--${name}`).trim() || undefined
  const size = (name: string): number | undefined => Number.parseFloat(style.getPropertyValue(`--${name}`)) || undefined
  return {
    token: {
      colorPrimary: token('action'),
      colorLink: token('action'),
      colorInfo: token('action'),
      colorSuccess: token('status-normal'),
      colorWarning: token('status-suspended'),
      colorError: token('status-terminated'),
      colorText: token('text'),
      colorTextSecondary: token('text-secondary'),
      // antd's own are too pale to be read: 4.5 : 1 at least everywhere.
      colorTextTertiary: token('text-secondary'),
      colorTextQuaternary: token('text-secondary'),
      colorTextPlaceholder: token('text-secondary'),
      colorTextDescription: token('text-secondary'),
      colorTextDisabled: token('text-secondary'),
      colorBorder: token('line-control'),
      colorBorderSecondary: token('line'),
      colorBgLayout: token('ground'),
      fontFamily: token('font-sans'),
      fontSize: size('type-small'),
      fontSizeLG: size('type-body'),
      fontSizeHeading3: size('type-title'),
      fontSizeHeading1: size('type-figure'),
      controlHeight: size('control'),
      borderRadius: size('radius'),
      controlItemBgActive: token('action-soft'),
      controlItemBgActiveHover: token('action-soft'),
      controlItemBgHover: token('ground'),
      // Where the keyboard stands is seen: a line of its own around the control, no pale glow.
      controlOutline: token('action'),
      colorErrorOutline: token('status-terminated'),
      controlOutlineWidth: 1,
      lineWidthFocus: 2,
      boxShadow: 'none',
      // Round a list that opened: a line, as round any control.
      boxShadowSecondary: `0 0 0 1px ${token('line-control')}`,
      boxShadowTertiary: 'none',
      motion: false,
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
  }
}
