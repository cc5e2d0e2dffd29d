import { posix } from 'node:path'

/**
 * The walls of the house: which folder may use which. A file belongs to the first zone whose path it starts with.
 * `uses` names zones; a zone may always use itself. Read by lint and by test/house.
 * @typedef {{ zone: string, at: string[], uses: string[], not: RegExp[] }} Zone
 */

const electron = /^electron(\/|$)/
const node = /^(node:|(assert|child_process|crypto|fs|http|https|net|os|path|stream|url|util|worker_threads)(\/|$))/
const react = /^(react|react-dom|antd|@ant-design|@rc-component|zustand|dexie-react-hooks)(\/|$)/
const dexie = /^dexie(\/|$)/
const anything = /^/
const thought = [electron, node, react, dexie]
const page = [electron, node]
const shared = ['time', 'rules', 'model', 'staff', 'agency', 'ipc']

/** @type {Zone[]} */
const zones = [
  { zone: 'time', at: ['shared/time/'], uses: [], not: thought },
  { zone: 'rules', at: ['shared/rules/'], uses: ['time'], not: thought },
  { zone: 'model', at: ['shared/model/'], uses: ['time', 'rules'], not: thought },
  { zone: 'staff', at: ['shared/staff/'], uses: ['time', 'rules', 'model'], not: thought },
  { zone: 'agency', at: ['shared/agency/'], uses: ['time', 'rules', 'model'], not: thought },
  { zone: 'ipc', at: ['shared/ipc/'], uses: ['time', 'rules', 'model', 'agency'], not: thought },
  // What is kept on the disk, by Node alone: tests and commands read it without a window.
  { zone: 'keep', at: ['electron/keep/'], uses: shared, not: [electron, react, dexie] },
  { zone: 'electron', at: ['electron/'], uses: ['keep', ...shared], not: [react, dexie] },
  { zone: 'bridge', at: ['renderer/bridge'], uses: ['ipc'], not: [...page, react, dexie] },
  { zone: 'app', at: ['renderer/app/'], uses: ['feature', 'ui', 'state', 'store', 'bridge', ...shared], not: page },
  { zone: 'feature', at: ['renderer/features/'], uses: ['ui', 'state', 'store', 'paper', 'bridge', ...shared], not: page },
  { zone: 'paper', at: ['renderer/paper/'], uses: ['ui', ...shared], not: [...page, dexie] },
  { zone: 'ui', at: ['renderer/ui/'], uses: shared, not: [...page, dexie] },
  { zone: 'state', at: ['renderer/state/'], uses: shared, not: [...page, dexie] },
  // A migration must do in ten years what it did when it was written.
  { zone: 'migrations', at: ['renderer/store/migrations/'], uses: [], not: [anything] },
  { zone: 'store', at: ['renderer/store/'], uses: ['migrations', ...shared], not: page },
  { zone: 'sync', at: ['renderer/sync/'], uses: ['store', ...shared], not: [...page, react] },
  { zone: 'sample', at: ['renderer/sample/'], uses: ['store', ...shared], not: [...page, react] },
  {
    zone: 'entry',
    at: ['renderer/'],
    uses: ['bridge', 'app', 'feature', 'paper', 'ui', 'state', 'store', 'sync', 'sample', ...shared],
    not: page,
  },
  { zone: 'build', at: ['build/', 'vite.config.ts'], uses: ['keep', ...shared], not: [] },
  {
    zone: 'test',
    at: ['test/'],
    uses: ['keep', 'electron', 'bridge', 'app', 'feature', 'paper', 'ui', 'state', 'migrations', 'store', 'sync', 'sample', 'entry', 'build', ...shared],
    not: [],
  },
]

/**
 * @param {string} file path from the checkout's root, with forward slashes
 * @returns {Zone | undefined}
 */
const zoneOf = (file) => zones.find(({ at }) => at.some((start) => file.startsWith(start)))

/** @param {string} file */
const featureOf = (file) => file.split('/')[2]

/**
 * Why `file` may not import `source`; null when it may.
 * @param {string} file path from the checkout's root, with forward slashes
 * @param {string} source as written in the import
 * @returns {string | null}
 */
export function forbidden(file, source) {
  const from = zoneOf(file)
  if (!from) return `${file} stands in no zone of build/lint/arrows.mjs`
  if (!source.startsWith('.')) {
    return from.not.some((pattern) => pattern.test(source)) ? `${from.zone} must not use the package ${source}` : null
  }
  const target = posix.normalize(posix.join(posix.dirname(file), source))
  // A sibling folder may be named without the slash the zone ends in.
  const to = zoneOf(target) ?? zoneOf(`${target}/`)
  if (!to) return from.zone === 'test' || from.zone === 'build' ? null : `${from.zone} must not use ${target}`
  if (from.zone === 'feature' && to.zone === 'feature' && featureOf(file) !== featureOf(target)) {
    return `the feature ${featureOf(file)} must not use the feature ${featureOf(target)}`
  }
  return from === to || from.uses.includes(to.zone) ? null : `${from.zone} must not use ${to.zone} (${target})`
}
