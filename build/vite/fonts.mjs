const olderFormat = /,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/g

/**
 * Drops the .woff copies beside the .woff2 of @fontsource: Chromium never asks for them.
 * @returns {import('vite').Plugin}
 */
export function woff2Only() {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !/\.css($|\?)/.test(id)) return null
      return { code: code.replace(olderFormat, ''), map: null }
    },
  }
}
