// npm run build: renderer, main and preload into out/program, when something changed.
import './setup/node.mjs'
import { carryOut } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { ensurePackages } from './setup/packages.mjs'

await carryOut(async () => {
  await ensurePackages()
  await ensureCompiled()
  return 0
})
