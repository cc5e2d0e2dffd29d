const writes = new Set(['put', 'add', 'bulkPut', 'bulkAdd', 'bulkUpdate', 'bulkDelete', 'update', 'upsert', 'modify', 'delete', 'clear'])
const tables = new Set(['Table', 'EntityTable', 'Collection', 'WhereClause'])

/**
 * Facts are written by `commit` alone: nobody else may change a Dexie table. Looks at types, since `add` and
 * `delete` are also what sets and maps do.
 * @type {import('eslint').Rule.RuleModule}
 */
export const oneDoor = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @type {{ program: import('typescript').Program, esTreeNodeToTSNodeMap: { get: (node: unknown) => import('typescript').Node } }} */
    const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices
    return {
      MemberExpression({ object, property }) {
        if (property.type !== 'Identifier' || !writes.has(property.name)) return
        const name = program.getTypeChecker().getTypeAtLocation(nodes.get(object)).symbol?.name ?? ''
        if (tables.has(name)) context.report({ node: property, message: `Facts are written by renderer/store/commit.ts alone (${name}.${property.name}).` })
      },
    }
  },
}
