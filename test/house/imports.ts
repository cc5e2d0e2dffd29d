import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['shared', 'electron', 'renderer', 'build', 'test']

/** Every source file of the house, from the checkout's root, with forward slashes. */
export const sources = (): string[] =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .concat('vite.config.ts')

export const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const parse = (file: string, text: string): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)

const sourceOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0]
  return undefined
}

/** What a file imports, re-exports, imports as a type or loads later, as written. */
export const importsOf = (file: string, text: string): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const source = sourceOf(node)
    if (source && ts.isStringLiteralLike(source)) found.push(source.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(file, text))
  return found
}

const isDefault = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
  (ts.isExportDeclaration(node) && !!node.exportClause && ts.isNamedExports(node.exportClause) && node.exportClause.elements.some(({ name }) => name.text === 'default'))

export const hasDefaultExport = (file: string, text: string): boolean => parse(file, text).statements.some(isDefault)

/** A file that only passes on what others export. */
export const isBarrel = (file: string, text: string): boolean => {
  const { statements } = parse(file, text)
  return statements.length > 0 && statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
}
