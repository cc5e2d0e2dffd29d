import { ESLint } from 'eslint'
import { describe, expect, test, vi } from 'vitest'
import { root } from './imports'

// The first question loads every type of its project.
vi.setConfig({ testTimeout: 60_000 })
// The texts asked about are not those on the disk, which a single run would take for them.
const overrideConfig = { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } }
const eslint = new ESLint({ cwd: root, overrideConfigFile: 'build/eslint.config.mjs', overrideConfig })

/** Rules broken by `text` if it stood in `file`; the file must exist, since types are asked. */
const broken = async (file: string, text: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(text, { filePath: file })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

const long = (lines: number): string => `export const f = (): void => {\n${'  void 0\n'.repeat(lines)}}\n`

describe('规矩：lint 拦得住', () => {
  test.each([
    ['shared/time/day.ts', 'export const now = (): number => Date.now()', 'no-restricted-globals'],
    ['renderer/bridge.ts', 'export const now = (): Date => new Date()', 'no-restricted-globals'],
    ['renderer/bridge.ts', 'export const chance = (): number => Math.random()', 'no-restricted-properties'],
    ['renderer/bridge.ts', 'export const id = (): string => crypto.randomUUID()', 'no-restricted-properties'],
    ['electron/window.ts', 'export const at = (): number => performance.now()', 'no-restricted-properties'],
    ['renderer/bridge.ts', "import dayjs from 'dayjs'\nexport const now = dayjs()", 'no-restricted-syntax'],
    ['electron/window.ts', "import { ipcMain } from 'electron'\nexport const raw = ipcMain", 'no-restricted-imports'],
    ['renderer/bridge.ts', 'export default 1', 'no-restricted-syntax'],
    ['renderer/bridge.ts', 'export const f = (x: any): unknown => x', '@typescript-eslint/no-explicit-any'],
    ['renderer/bridge.ts', '// TODO later\nexport const f = 1', 'no-warning-comments'],
    ['renderer/bridge.ts', long(60), 'max-lines-per-function'],
    ['renderer/bridge.ts', '\n'.repeat(401), 'max-lines'],
    ['renderer/bridge.ts', "import { app } from 'electron'\nexport const x = app", 'house/walls'],
    ['renderer/bridge.ts', "export const f = (s: 'a' | 'b'): number => {\n  switch (s) {\n    case 'a':\n      return 1\n  }\n  return 2\n}", '@typescript-eslint/switch-exhaustiveness-check'],
    ['renderer/store/open.ts', "import type { Table } from 'dexie'\nexport const f = (t: Table) => t.put({})", 'house/one-door'],
    ['renderer/store/open.ts', "import type { EntityTable } from 'dexie'\nexport const f = (t: EntityTable<{ id: string }, 'id'>) => t.where('id').above('').delete()", 'house/one-door'],
  ])('%s: %s', async (file, text, rule) => {
    expect(await broken(file, text)).toContain(rule)
  })

  test.each([
    ['renderer/store/open.ts', 'export const f = (s: Set<string>, m: Map<string, string>): void => {\n  s.add("a")\n  m.delete("a")\n  m.clear()\n}'],
    ['renderer/store/commit.ts', "import type { Table } from 'dexie'\nexport const f = (t: Table) => t.put({})"],
    ['electron/clock.ts', 'export const now = (): string => new Date().toISOString()'],
    ['electron/ipc.ts', "import { ipcMain } from 'electron'\nexport const raw = ipcMain"],
  ])('%s may: %s', async (file, text) => {
    expect(await broken(file, text)).toEqual([])
  })
})
