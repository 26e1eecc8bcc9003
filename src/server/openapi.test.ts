import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPENING_MS } from '../store/testing.ts'
import { openTestServer, type TestServer } from './testing.ts'

interface Operation {
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  security: Record<string, string[]>[]
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: Record<string, { type: string }> }
}

let server: TestServer
let document: Document
beforeAll(async () => {
  server = await openTestServer()
  document = (await server.app.inject('/api/openapi.json')).json()
}, OPENING_MS)
afterAll(() => server.close())

const ajv = addFormats.default(new Ajv2020({ strict: true, strictTypes: false }), [
  'date-time',
  'date',
  'byte',
  'uuid',
  'email',
])
ajv.addFormat('binary', true)

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  )

test('it is OpenAPI 3.1 in structure', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  expect(document.info).toMatchObject({ title: 'Postern', version: expect.any(String) })
  const schemes = Object.keys(document.components.securitySchemes)
  for (const { name, path, operation } of operations()) {
    expect(operation.summary, name).toBeTruthy()
    const inPath = (operation.parameters ?? []).filter(
      (parameter) => parameter.in === 'path' && parameter.required,
    )
    expect(
      inPath.map((parameter) => `{${parameter.name}}`),
      name,
    ).toEqual(path.match(/\{\w+\}/g) ?? [])
    expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['4XX', '5XX']))
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(status, name).toMatch(/^(2\d\d|[45]XX)$/)
      expect(response.description, name).toEqual(expect.any(String))
    }
    for (const requirement of operation.security) expect(schemes, name).toContain(Object.keys(requirement)[0])
  }
})

test('every schema in it is one (JSON Schema 2020-12)', () => {
  for (const { name, operation } of operations()) {
    const schemas = [
      ...(operation.parameters ?? []).map(({ schema }) => schema),
      ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
      ...Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content ?? {}).map(({ schema }) => schema),
      ),
    ]
    for (const schema of schemas) expect(() => ajv.compile(schema), name).not.toThrow()
  }
})

test('raw bodies are described with their content types', () => {
  const body = document.paths['/api/support/messages']?.post?.requestBody
  expect(Object.keys(body?.content ?? {})).toEqual(['message/rfc822', 'application/octet-stream'])
  expect(body?.content['message/rfc822']?.schema).toMatchObject({ type: 'string', format: 'binary' })
})

test('what the server answers is what is described', async () => {
  const headers = await server.signIn(['administrator', 'support'])
  const { subject, case: opened } = await server.deliver('to be described')
  await server.app.inject({
    method: 'POST',
    url: `/api/cases/${opened?.id}/decision`,
    headers,
    payload: { outcome: 'confirmed', reason: 'plain phishing' },
  })
  const urls = {
    '/api/session': '/api/session',
    '/api/cases': '/api/cases',
    '/api/cases/{id}': `/api/cases/${opened?.id}`,
    '/api/subjects/{id}/view': `/api/subjects/${subject.id}/view`,
    '/api/keys': '/api/keys',
    '/api/audit': '/api/audit',
  }
  for (const [path, url] of Object.entries(urls)) {
    const answer = await server.app.inject({ url, headers })
    expect(answer.statusCode, url).toBe(200)
    const schema = document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema ?? {}
    const validate = ajv.compile(schema)
    expect(validate(answer.json()), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true)
  }
})
