import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAsar } from './asar.ts'
import { asar } from './testing.ts'

test('files with their bytes', () => {
  const header = {
    files: {
      'package.json': { size: 2, offset: '0' },
      src: { files: { 'main.js': { size: 5, offset: '2', executable: true } } },
      'addon.node': { size: 9, unpacked: true },
    },
  }
  const { members, problem } = readAsar(asar(header, '{}hello'))
  expect(problem).toBe('')
  expect(members.map(({ path }) => path).sort()).toEqual(['addon.node', 'package.json', 'src/main.js'])
  const main = members.find(({ path }) => path === 'src/main.js')
  expect(main).toMatchObject({ size: 5, executable: true })
  expect(Buffer.from(main?.bytes ?? []).toString()).toBe('hello')
  expect(members.find(({ path }) => path === 'addon.node')?.bytes).toBeUndefined()
})

test('names that lead out, and bytes that lie beyond the end, are left out', () => {
  const header = {
    files: { '..': { files: { a: { size: 1, offset: '0' } } }, b: { size: 100, offset: '0' } },
  }
  const { members } = readAsar(asar(header, 'x'))
  expect(members).toEqual([{ path: 'b', size: 100, executable: false }])
})

test('folders in folders without end', () => {
  let header: unknown = { size: 1, offset: '0' }
  for (let i = 0; i < 500; i++) header = { files: { a: header } }
  expect(readAsar(asar(header)).problem).toMatch(/nested/)
})

test('what is none is told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(readAsar(bytes).members).toEqual([])
    }),
  )
})
