import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import { configs } from 'typescript-eslint'
import { oneDoor } from './lint/one-door.mjs'
import { walls } from './lint/walls.mjs'

const house = { rules: { walls, 'one-door': oneDoor } }

const oneClock = 'There is one clock, handed down from main.tsx (electron/clock.ts for logs); chance is handed down too.'
const noChance = [
  { object: 'Math', property: 'random', message: oneClock },
  { object: 'crypto', property: 'randomUUID', message: oneClock },
  { object: 'performance', property: 'now', message: oneClock },
  { object: 'Temporal', property: 'Now', message: oneClock },
  { object: 'Date', property: 'now', message: oneClock },
]
const noClock = { selector: "CallExpression[callee.name='dayjs'][arguments.length=0]", message: oneClock }
const named = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Named exports only.' },
]
const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer', 'contextBridge'],
  message: 'Channels are in shared/ipc; only electron/ipc.ts and electron/preload.ts carry them.',
}

export default defineConfig(
  globalIgnores(['out/', 'node_modules/']),
  configs.recommendedTypeChecked,
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: 'build/tsconfig.lint.json', tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    rules: {
      'house/walls': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', noClock, ...named],
      'no-restricted-properties': ['error', ...noChance],
      'no-restricted-globals': ['error', { name: 'Date', message: oneClock }],
      'no-restricted-imports': ['error', { paths: [rawIpc] }],
      'no-eval': 'error',
      'no-console': 'error',
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true }],
      // A codec that is plain today may be slow tomorrow: its contract is a promise.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['renderer/**'], ...hooks.configs.flat.recommended },
  // The door with its letters, what makes the store what the journal says (migrations, catching up, erasing), and the sync.
  { files: ['renderer/**'], ignores: ['renderer/store/{commit,upgrade,reconcile,erasing,shadows,lettering,relettering,releasing,mirroring,pulled,sync-store}.ts'], rules: { 'house/one-door': 'error' } },
  { files: ['electron/ipc.ts', 'electron/preload.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // Where time and chance come from, and what is no part of the program.
    files: ['renderer/main.tsx', 'electron/main.ts', 'electron/clock.ts', 'build/**', 'test/**', 'vite.config.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    // A table of cases is long by nature, and so is the function around it.
    files: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Tools ask for a default export; modules of YAML have nothing else.
    files: ['**/*.config.{ts,mjs}', '**/*.d.ts', 'build/after-pack.mjs'],
    rules: { 'no-restricted-syntax': ['error', noClock] },
  },
  {
    // Plain JavaScript reading JSON of its own making; types are checked by `tsc`, `any` cannot be kept out.
    files: ['build/**/*.mjs'],
    rules: Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'off'])),
  },
  // Started by Electron as they stand, in no TypeScript project.
  { files: ['build/**/*.js', '**/*.cjs'], ...configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
