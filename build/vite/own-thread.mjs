const browserBuild = /fflate\/esm\/browser\.js($|\?)/

/** @type {[string, string][]} */
const inWorkers = [['zip', 'zipSync'], ['unzip', 'unzipSync']]

/**
 * fflate packs larger files in workers made of blobs, which the CSP forbids; so it works where it is called.
 * @returns {import('vite').Plugin}
 */
export function ownThread() {
  return {
    name: 'fflate-own-thread',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!browserBuild.test(id)) return null
      const renamed = inWorkers.reduce((text, [name]) => {
        const start = `export function ${name}(`
        if (!text.includes(start)) this.error(`fflate has no ${name} where it was`)
        return text.replace(start, `function ${name}InWorkers(`)
      }, code)
      return { code: renamed + inWorkers.map(([name, sync]) => called(name, sync)).join(''), map: null }
    },
  }
}

/**
 * @param {string} name
 * @param {string} sync
 */
function called(name, sync) {
  return `
export function ${name}(data, options, callback) {
  const [settings, then] = callback ? [options, callback] : [{}, options]
  let result
  try {
    result = ${sync}(data, settings)
  } catch (error) {
    then(error, null)
    return
  }
  then(null, result)
}
`
}
