import { relative, sep } from 'node:path'
import { forbidden } from './arrows.mjs'

/** @typedef {import('eslint').Rule.NodeListener} Listener */

/**
 * Import walls as a lint rule: the arrows of `arrows.mjs`, told at the place where they are broken.
 * @type {import('eslint').Rule.RuleModule}
 */
export const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    /** @type {NonNullable<Listener['ImportDeclaration'] & Listener['ExportNamedDeclaration'] & Listener['ExportAllDeclaration'] & Listener['ImportExpression']>} */
    const check = ({ source }) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const message = forbidden(file, source.value)
      if (message !== null) context.report({ node: source, message })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}
