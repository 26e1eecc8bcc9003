import { expect, test } from 'vitest'
import { localUrl, readEnvironment } from './environment.ts'

test('without a word it serves this machine alone, on port 4600, with the embedded database', () => {
  expect(readEnvironment({ POSTERN_HOST: '', DATABASE_URL: '' })).toEqual({
    host: '127.0.0.1',
    port: 4600,
    databaseUrl: undefined,
    publicUrl: undefined,
    apiKey: undefined,
    connectorSecrets: {},
  })
})

test('secrets of connectors are told from everything else', () => {
  const { connectorSecrets } = readEnvironment({
    POSTERN_ASHBY_SECRET: 'a',
    POSTERN_ASHBY_API_KEY: 'b',
    POSTERN_LEVER_SECRET: '',
    POSTERN_API_KEY: 'c',
    OTHER_SECRET: 'd',
  })
  expect(connectorSecrets).toEqual({ POSTERN_ASHBY_SECRET: 'a', POSTERN_ASHBY_API_KEY: 'b' })
})

test.each([
  ['POSTERN_PORT', 'http'],
  ['POSTERN_PORT', '65536'],
  ['POSTERN_PORT', '1.5'],
  ['POSTERN_PORT', '-1'],
  ['POSTERN_URL', 'postern.example'],
  ['POSTERN_URL', 'javascript:alert(1)'],
])('%s=%s is wrong usage, by name', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(name)
})

test('the address that is printed can be opened', () => {
  expect(localUrl('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
  expect(localUrl('::1', 4600)).toBe('http://[::1]:4600')
  expect(localUrl('postern.example', 4600)).toBe('http://postern.example:4600')
})
