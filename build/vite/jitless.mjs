const settings = /zod\/v4\/core\/core\.js($|\?)/

/**
 * Switches zod's code generation off where zod itself begins. The CSP forbids `eval`, and a call of `z.config` in a
 * module of ours would come too late: bundling does not keep it before the schemas.
 * @returns {import('vite').Plugin}
 */
export function jitless() {
  return {
    name: 'zod-jitless',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!settings.test(id)) return null
      if (!code.includes('export const globalConfig')) this.error('zod keeps its settings elsewhere now')
      return { code: `${code}\nglobalConfig.jitless = true\n`, map: null }
    },
  }
}
