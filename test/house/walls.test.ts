import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { forbidden } from '../../build/lint/arrows.mjs'
import { hasDefaultExport, importsOf, isBarrel, read, root, sources } from './imports'

const files = sources()
const broken = (file: string, text: string): string[] =>
  importsOf(file, text).flatMap((source) => forbidden(file, source) ?? [])

describe('墙：谁可以用谁', () => {
  test('the house keeps every arrow', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(files.flatMap((file) => broken(file, read(file)))).toEqual([])
  })

  test.each([
    ['shared/time/x.ts', "import { assess } from '../rules/assess'"],
    ['shared/rules/x.ts', "import { channels } from '../ipc/channels'"],
    ['shared/rules/x.ts', "import { row } from '../model/rows'"],
    ['shared/model/x.ts', "import type { Wire } from '../agency/wire'"],
    ['shared/model/x.ts', "import { fields } from '../staff/fields'"],
    ['shared/staff/x.ts', "import { channels } from '../ipc/channels'"],
    ['shared/model/x.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/rules/x.ts', "import { app } from 'electron'"],
    ['shared/rules/x.ts', "import { useState } from 'react'"],
    ['shared/model/x.ts', "import Dexie from 'dexie'"],
    ['shared/model/x.ts', "const later = () => import('../../renderer/store/open')"],
    ['shared/model/x.ts', "export { open } from '../../renderer/store/open'"],
    ['shared/model/x.ts', "type Window = import('../../electron/window').Window"],
    ['electron/x.ts', "import { ask } from '../renderer/bridge'"],
    ['electron/x.ts', "import { run } from '../build/setup/run.mjs'"],
    ['electron/x.ts', "import { cases } from '../test/rules/cases'"],
    ['electron/keep/x.ts', "import { app } from 'electron'"],
    ['electron/keep/x.ts', "import { openWindow } from '../window'"],
    ['renderer/store/x.ts', "import { sealBox } from '../../electron/keep/box'"],
    ['renderer/app/x.tsx', "import { Sheet } from '../paper/sheet'"],
    ['renderer/app/x.tsx', "import { pull } from '../sync/pull'"],
    ['renderer/app/x.tsx', "import { start } from '../main'"],
    ['renderer/features/board/x.tsx', "import { Row } from '../roster/row'"],
    ['renderer/features/board/x.tsx', "import { Shell } from '../../app/shell'"],
    ['renderer/features/board/x.tsx', "import { openWindow } from '../../../electron/window'"],
    ['renderer/paper/x.tsx', "import { db } from '../store/open'"],
    ['renderer/ui/x.tsx', "import { useFilter } from '../state/filter'"],
    ['renderer/ui/x.tsx', "import { join } from 'node:path'"],
    ['renderer/state/x.ts', "import { db } from '../store/open'"],
    ['renderer/store/x.ts', "import { Dial } from '../ui/dial'"],
    ['renderer/store/migrations/x.ts', "import { day } from '../../../shared/time/day'"],
    ['renderer/store/migrations/x.ts', "import type { Row } from '../tables'"],
    ['renderer/store/migrations/x.ts', "import { z } from 'zod'"],
    ['renderer/sync/x.ts', "import { useEffect } from 'react'"],
    ['renderer/sample/x.ts', "import { Board } from '../features/board/board'"],
    ['build/x.mjs', "import { serve } from '../test/agency/server'"],
    ['build/x.mjs', "import { openWindow } from '../electron/window'"],
    ['attic/x.ts', "import { z } from 'zod'"],
  ])('%s may not: %s', (file, text) => {
    expect(broken(file, text)).toHaveLength(1)
  })

  test.each([
    ['shared/rules/x.ts', "import { day } from '../time/day'"],
    ['shared/model/x.ts', "import type { Pack } from '../rules/schema'"],
    ['shared/staff/x.ts', "import { readIdNumber } from '../model/id-number'"],
    ['electron/paper/x.ts', "import type { Paper } from '../../shared/ipc/channels'"],
    ['electron/x.ts', "import { openVault } from './keep/vault'"],
    ['build/x.ts', "import { openBox } from '../electron/keep/box'"],
    ['renderer/features/board/x.tsx', "import { Rows } from './rows'"],
    ['renderer/features/board/x.tsx', "import { Sheet } from '../../paper/sheet'"],
    ['renderer/app/x.tsx', "const Board = () => import('../features/board/board')"],
    ['renderer/main.tsx', "import { pull } from './sync/pull'"],
    ['renderer/store/x.ts', "import { first } from './migrations/0001'"],
    ['renderer/sync/x.ts', "import { commit } from '../store/commit'"],
    ['test/store/x.test.ts', "import { first } from '../../renderer/store/migrations/0001'"],
    ['build/x.mjs', "import { assess } from '../shared/rules/assess'"],
  ])('%s may: %s', (file, text) => {
    expect(broken(file, text)).toEqual([])
  })
})

const tooLong = (text: string): boolean => text.split('\n').length > 401
/** Vite, Vitest, ESLint and electron-builder ask for a default export; a module of YAML has nothing else. */
const toolFile = (file: string): boolean => /\.config\.(ts|mjs)$|\.d\.ts$|^build\/after-pack\.mjs$/.test(file)

describe('规矩：大小与名字', () => {
  test('no file is longer than 400 lines', () => {
    expect(tooLong('\n'.repeat(401))).toBe(true)
    expect(files.filter((file) => tooLong(read(file)))).toEqual([])
  })

  test('named exports only', () => {
    for (const text of ['export default 1', 'export default function f() {}', 'const a = 1; export { a as default }']) {
      expect(hasDefaultExport('x.ts', text)).toBe(true)
    }
    expect(files.filter((file) => !toolFile(file) && hasDefaultExport(file, read(file)))).toEqual([])
  })

  test('no barrels, no utils', () => {
    expect(isBarrel('x.ts', "export * from './a'\nexport { b } from './b'")).toBe(true)
    expect(files.filter((file) => isBarrel(file, read(file)))).toEqual([])
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([])
  })

  test('the top level holds what the design names', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    const top = new Set(tracked.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')))
    const named = [
      'electron', 'renderer', 'shared', 'test', 'build', 'package.json', 'package-lock.json', 'tsconfig.json',
      'vite.config.ts', 'electron-builder.yml', 'README.md', 'README.zh-CN.md', 'LICENSE', 'CHANGELOG.md',
    ]
    expect([...top].filter((name) => !named.includes(name))).toEqual([])
  })
})
