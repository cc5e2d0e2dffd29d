// node build/icon.mjs: build/icon.png, which electron-builder takes for every system, from build/icon/icon.svg.
import './setup/node.mjs'
import { join } from 'node:path'
import { carryOut } from './setup/carry-out.mjs'
import { root } from './setup/places.mjs'
import { runShown } from './setup/run.mjs'
import { setUp } from './setup/setup.mjs'

await carryOut(async () => {
  const { executablePath, flags } = await setUp()
  return runShown(executablePath, [...flags, join(root, 'build', 'icon'), join(root, 'build', 'icon.png')])
})
