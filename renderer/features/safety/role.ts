import { useSession } from '../../store/session'

/** A principal looks; says why the buttons are off. */
export const useOnlyLooks = (): string | null => (useSession().me.role === 'principal' ? '主要负责人账户只能查看，请由管理员操作。' : null)
