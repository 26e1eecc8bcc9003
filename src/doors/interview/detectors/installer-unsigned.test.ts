import { expect, test } from 'vitest'
import { machO } from '../../../formats/testing.ts'
import { fixture } from '../installers/testing.ts'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './installer-unsigned.ts'

test('a program that nobody signed counts a little', async () => {
  expect(hits(detector, await fileOf('tool', machO()))).toMatchObject([{ strength: 'context' }])
  expect(hits(detector, await fileOf('setup.exe', fixture('zoom-self.exe')))[0]?.title).toMatch(
    /anybody can make/,
  )
})

test('native parts of packages, and signed programs, do not', async () => {
  const files = { 'node_modules/a/bin/tool!': machO(), 'build/addon.node': machO() }
  expect(hits(detector, await artifactOf(files))).toEqual([])
  expect(hits(detector, await fileOf('setup.exe', fixture('viewer-signed.exe')))).toEqual([])
})
