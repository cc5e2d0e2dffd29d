import { app, dialog, Menu, shell, type MenuItemConstructorOptions } from 'electron'

const edit: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
]

const view: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: '放大' },
  { role: 'zoomOut', label: '缩小' },
  { role: 'resetZoom', label: '实际大小' },
  { type: 'separator' },
  { role: 'togglefullscreen', label: '全屏' },
]

const about = (): void => {
  const detail = `版本 ${app.getVersion()}\n离线可用；数据保存在本机。`
  void dialog.showMessageBox({ type: 'info', title: '关于', message: '支付资格管家', detail, buttons: ['好'] })
}

const help: MenuItemConstructorOptions[] = [
  { label: '打开日志文件夹', click: () => void shell.openPath(app.getPath('logs')) },
  { label: '关于', click: about },
]

const program: MenuItemConstructorOptions = {
  label: '支付资格管家',
  submenu: [{ role: 'hide', label: '隐藏' }, { type: 'separator' }, { role: 'quit', label: '退出' }],
}

/** Only a checkout has the developer's tools; a packaged program cannot open them at all (see `window.ts`). */
export const setMenu = (): void => {
  const tools: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ type: 'separator' }, { role: 'toggleDevTools', label: '开发者工具' }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [program] : []),
      { label: '编辑', submenu: edit },
      { label: '视图', submenu: [...view, ...tools] },
      { label: '帮助', submenu: help },
    ]),
  )
}
