import { expect, test } from 'vitest'
import { fat, machO, xar } from '../../../formats/testing.ts'
import { artifactOf, fileOf } from '../testing.ts'
import { claimOf, isSignedBy } from './claim.ts'
import { programsOf } from './program.ts'
import { fixture, infoPlist } from './testing.ts'

test('a Windows program', async () => {
  const [program] = programsOf(await fileOf('a.exe', fixture('viewer-signed.exe')))
  expect(program).toMatchObject({ kind: 'program', system: 'windows', signature: { state: 'signed' } })
  expect(program?.imports).toContain('version.dll')
})

test('of a fat program, the part that is signed the least counts', async () => {
  const file = fat(fixture('zoom-signed.macho'), machO())
  const [program] = programsOf(await fileOf('a', file))
  expect(program?.signature.state).toBe('none')
})

test('a bundle, and its program is not told twice', async () => {
  const found = programsOf(
    await artifactOf({
      'a/Zoom.app/Contents/Info.plist': infoPlist({
        CFBundleIdentifier: 'us.zoom.xos',
        CFBundleExecutable: 'z',
      }),
      'a/Zoom.app/Contents/MacOS/z!': fixture('zoom-signed.macho'),
    }),
  )
  expect(found).toMatchObject([
    { kind: 'bundle', name: 'Zoom.app', bundleId: 'us.zoom.xos', teamId: 'BJ4HAAB9B3' },
  ])
})

test('installer packages of both systems', async () => {
  const [msi] = programsOf(await fileOf('a.msi', fixture('actions.msi')))
  expect(msi).toMatchObject({ kind: 'package', system: 'windows', signature: { state: 'none' } })
  expect(msi?.calls).toContainEqual({ as: 'product name', text: 'Camera Driver Update' })
  const [pkg] = programsOf(await fileOf('a.pkg', xar('<xar><toc/></xar>')))
  expect(pkg).toMatchObject({ kind: 'package', system: 'macos', signature: { state: 'none' } })
})

test('who may sign for whom', async () => {
  const of = async (name: string) => {
    const [program] = programsOf(await fileOf('a.exe', fixture(name)))
    const claim = program && claimOf(program)
    return claim && isSignedBy(program, claim.vendor)
  }
  expect(await of('zoom-signed.exe')).toBe(true)
  expect(await of('zoom-signed.macho')).toBe(true)
  expect(await of('zoom-other.exe')).toBe(false)
  expect(await of('zoom-self.exe')).toBe(false)
  expect(await of('zoom-unsigned.exe')).toBe(false)
})
