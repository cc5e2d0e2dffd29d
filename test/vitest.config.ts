import { defineConfig } from 'vitest/config'
import { yaml } from '../build/vite/yaml.mjs'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'pure',
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
          // Each file has its own programs and profiles.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A real program on a busy machine: how long to look, not how fast it must be.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
