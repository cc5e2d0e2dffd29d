import { type CallName, calls, type Caller } from './calls'
import { errorTerm, type JsonSchema, type Term, terms } from './contract'
import { errorCodes, statusOf } from './errors'

const tagOf: Record<Caller, string> = { anyone: '公开', device: '机构端', operator: '经办端' }

const versionHeader = { name: 'X-Client-Version', in: 'header', required: true, schema: { type: 'string' }, description: '客户端版本；过旧时答 426' }

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const parametersIn = (where: 'path' | 'query', schema: Term['params']): JsonSchema[] => {
  if (schema === null || typeof schema === 'string') return []
  const required = (schema['required'] ?? []) as string[]
  return Object.entries(schema['properties'] as Record<string, JsonSchema>).map(([name, of]) =>
    ({ name, in: where, required: where === 'path' || required.includes(name), schema: of }))
}

const binary = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
const events = { 'text/event-stream': { schema: { type: 'string' } } }
const json = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } })

const contentOf = (of: Term['answer'], name: string): JsonSchema =>
  of === 'bytes' ? binary : of === 'events' ? events : json(name)

const operationOf = (name: CallName, { by, params, query, body, answer }: Term): JsonSchema => ({
  operationId: name,
  summary: calls[name].says,
  tags: [tagOf[by]],
  security: by === 'anyone' ? [] : [{ [by]: [] }],
  parameters: [...parametersIn('path', params), ...parametersIn('query', query), ...(by === 'device' ? [versionHeader] : [])],
  ...(body === null ? {} : { requestBody: { required: true, content: contentOf(body, `${capital(name)}Request`) } }),
  responses: {
    200: { description: '成功', content: contentOf(answer, `${capital(name)}Answer`) },
    default: { description: `没有成功；错误代码：${errorCodes.map((code) => `${statusOf[code]} ${code}`).join('、')}`, content: json('Error') },
  },
})

const schemasOf = (name: CallName, { body, answer }: Term): [string, JsonSchema][] => [
  ...(body !== null && typeof body !== 'string' ? [[`${capital(name)}Request`, body] as [string, JsonSchema]] : []),
  ...(answer !== null && typeof answer !== 'string' ? [[`${capital(name)}Answer`, answer] as [string, JsonSchema]] : []),
]

/** The contract as an OpenAPI 3.1 document. */
export const openApi = (): JsonSchema => {
  const all = Object.entries(terms()) as [CallName, Term][]
  const paths: Record<string, JsonSchema> = {}
  for (const [name, term] of all) paths[term.path] = { ...paths[term.path], [term.method.toLowerCase()]: operationOf(name, term) }
  return {
    openapi: '3.1.0',
    info: {
      title: '医保支付资格：经办机构与定点医药机构之间的接口', version: '1.0.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: '每个回答都带服务器时间 serverTime。事项按 (clientId, seq) 幂等；变化按机构内的 version 升序；删除以墓碑保留 400 天。',
    },
    servers: [{ url: '/' }],
    tags: Object.values(tagOf).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: '接入时得到的令牌' },
        operator: { type: 'http', scheme: 'bearer', description: '经办人员的令牌' },
      },
      schemas: Object.fromEntries([...all.flatMap(([name, term]) => schemasOf(name, term)), ['Error', errorTerm()]]),
    },
  }
}
