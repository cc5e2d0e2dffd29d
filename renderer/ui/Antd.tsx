import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useMemo } from 'react'
import { themeOf } from './theme'

dayjs.locale('zh-cn')

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Around every screen that uses antd; loaded with the first of them. `large` only says when to read the tokens again. */
export const Antd = ({ large, children }: { large: boolean; children: ReactNode }) => {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the tokens stand in CSS and change with the type
  const theme = useMemo(() => themeOf(document.documentElement), [large])
  const csp = useMemo(() => ({ nonce: nonce() }), [])
  return (
    <ConfigProvider locale={zhCN} theme={theme} csp={csp} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
