import { defineConfig } from 'vitest/config'
import { yaml } from '../build/vite/yaml.mjs'

const root = new URL('..', import.meta.url).pathname

/** Files side by side; left alone it would be one on a machine of two cores. Those of the real program have their own programs and profiles. */
const maxWorkers = 2

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'pure',
          maxWorkers,
          environment: 'node',
          include: ['test/{house,build,time,rules,model,paper,keep,staff,agency,sync}/**/*.test.ts'],
          // How long to look on a busy machine, not how fast it must be.
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [yaml()],
        test: {
          name: 'ui',
          maxWorkers,
          environment: 'jsdom',
          include: ['test/ui/**/*.test.tsx'],
          setupFiles: ['test/ui/setup.ts'],
          // A form filled in key by key on a busy machine: how long to look, not how fast it must be.
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'real',
          environment: 'node',
          include: ['test/{store,electron,e2e,faults}/**/*.test.ts'],
          globalSetup: ['test/store/harness/build.ts'],
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A real program on a busy machine: how long to look, not how fast it must be.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
