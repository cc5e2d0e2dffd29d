import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type BuildEnvironmentOptions } from 'vite'
import { woff2Only } from './build/vite/fonts.mjs'
import { jitless } from './build/vite/jitless.mjs'
import { ownThread } from './build/vite/own-thread.mjs'
import { yaml } from './build/vite/yaml.mjs'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const program = here('out/program')

/** One file and no folder of its own: `out/program` also holds the renderer, so it is not emptied. */
const oneFile = (entry: string, format: 'es' | 'cjs', file: string): BuildEnvironmentOptions => ({
  outDir: program,
  emptyOutDir: false,
  copyPublicDir: false,
  target: 'node20',
  minify: false,
  rolldownOptions: {
    input: here(entry),
    external: ['electron', /^node:/],
    output: { format, entryFileNames: file, codeSplitting: false },
  },
})

// The packaged program has no node_modules: whatever is imported is bundled, in all three parts.
export default defineConfig({
  root: here('renderer'),
  base: '/',
  publicDir: false,
  plugins: [yaml(), woff2Only(), jitless(), ownThread(), react()],
  worker: { format: 'es', plugins: () => [yaml(), jitless(), ownThread()] },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: `${program}/renderer`,
        emptyOutDir: true,
        target: 'chrome130',
        // Data URLs would need a wider CSP.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1500,
        rolldownOptions: { input: { index: here('renderer/index.html'), paper: here('renderer/paper.html') } },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: oneFile('electron/main.ts', 'es', 'main.js'),
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: oneFile('electron/preload.ts', 'cjs', 'preload.cjs'),
    },
  },
})
