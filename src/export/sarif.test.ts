import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckLine } from '../core/check-line.ts'
import { ERRORS, type ErrorCode } from '../core/errors.ts'
import type { Finding, Strength } from '../core/finding.ts'
import { toSarif } from './sarif.ts'

const require = createRequire(import.meta.url)
// The schema as OASIS publishes it; the package is a copy of schemastore.org.
const schema = JSON.parse(readFileSync(require.resolve('schemastore/schemas/json/sarif-2.1.0.json'), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(schema)

function expectValid(log: unknown): void {
  validate(log)
  expect(validate.errors ?? []).toEqual([])
}

const finding: Finding = {
  detector: 'support/link-raw-ip',
  family: 'link',
  strength: 'strong',
  weight: 4,
  title: 'A link leads to a bare IP address',
  why: 'The link opens 203.0.113.9.',
  where: { part: 'text', line: 6, column: 1, text: 'http://203.0.113.9/x' },
  innocent: 'A router has no name.',
  advice: 'Do not open it.',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
}

const line: CheckLine = {
  path: 'in box/ä.eml',
  door: 'support',
  verdict: 'review',
  score: 6,
  findings: [
    finding,
    { ...finding, strength: 'decisive', where: { part: 'header From', line: 3, column: 1, text: 'x' } },
  ],
  unknown: [{ what: 'attachment a.zip', why: 'it asks for a password' }],
  notFound: [],
  turn: '',
  observables: [],
  ms: 3,
}

test('a finding becomes a result of its rule, at its place; the lines of a decoded part are none of the file', () => {
  const log = toSarif([line], '1.2.3')
  expectValid(log)
  const [run] = log.runs
  expect(run.tool.driver.version).toBe('1.2.3')
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['support/link-raw-ip'])
  expect(run.results.map(({ level }) => level)).toEqual(['warning', 'error'])
  expect(run.results.map(({ locations }) => locations[0])).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'in%20box/%C3%A4.eml' } },
      logicalLocations: [{ fullyQualifiedName: 'text line 6:1' }],
      message: { text: 'http://203.0.113.9/x' },
    },
    {
      physicalLocation: {
        artifactLocation: { uri: 'in%20box/%C3%A4.eml' },
        region: { startLine: 3, startColumn: 1, snippet: { text: 'x' } },
      },
      logicalLocations: [{ fullyQualifiedName: 'header From' }],
      message: { text: 'x' },
    },
  ])
  expect(run.artifacts[0]?.properties).toEqual({ door: 'support', verdict: 'review', score: 6 })
})

test('what could not be checked is told, and an unreadable subject makes the run unsuccessful', () => {
  const unreadable: CheckLine = {
    path: '/no/such',
    error: { code: 'E_UNREADABLE', message: 'no such file' },
  }
  const [invocation] = toSarif([line]).runs[0].invocations
  expect(invocation.executionSuccessful).toBe(true)
  expect(invocation.toolExecutionNotifications[0]).toMatchObject({ level: 'note' })
  const log = toSarif([line, unreadable])
  expectValid(log)
  expect(log.runs[0].invocations[0].executionSuccessful).toBe(false)
  expect(log.runs[0].invocations[0].toolExecutionNotifications[1]).toMatchObject({
    level: 'error',
    descriptor: { id: 'E_UNREADABLE' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///no/such' } } }],
  })
})

test('an empty run is valid', () => expectValid(toSarif([])))

const text = fc.string({ unit: 'binary', maxLength: 30 })
const place = fc.record(
  {
    part: text,
    text,
    file: text,
    line: fc.integer({ min: 1, max: 1e6 }),
    column: fc.integer({ min: 1, max: 1e6 }),
  },
  { requiredKeys: ['part', 'text'] },
)
const anyLine: fc.Arbitrary<CheckLine> = fc.oneof(
  fc.record({
    path: text,
    error: fc.record({ code: fc.constantFrom(...(Object.keys(ERRORS) as ErrorCode[])), message: text }),
  }),
  fc
    .record({
      path: text,
      findings: fc.array(
        fc.record({
          where: place,
          strength: fc.constantFrom<Strength>('decisive', 'strong', 'context'),
          title: text,
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ path, findings }) => ({
      ...line,
      path,
      findings: findings.map((own) => ({ ...finding, ...own })),
    })),
)

test('whatever paths and texts hold, the log is valid', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 4 }), (lines) => expectValid(toSarif(lines))),
    { numRuns: 200 },
  )
})

test.each([
  ['.', 'src/a.js', 'src/a.js'],
  ['job', 'src/a.js', 'job/src/a.js'],
  ['job/', 'src/a.js', 'job/src/a.js'],
  ['in/a.js', 'a.js', 'in/a.js'],
  ['a.js', 'a.js', 'a.js'],
])('of the subject %s the file %s is %s', (path, file, uri) => {
  const log = toSarif([{ ...line, path, findings: [{ ...finding, where: { ...finding.where, file } }] }])
  expectValid(log)
  const [location] = log.runs[0].results[0]?.locations ?? []
  expect(location?.physicalLocation.artifactLocation.uri).toBe(uri)
})
