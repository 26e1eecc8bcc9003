import { expect, test } from 'vitest'
import { loadPeer } from './js-x-ray.ts'

test('js-x-ray reads scripts, names lines, and goes on after what it cannot parse', async () => {
  const peer = await loadPeer()
  const files = {
    'package/index.js': 'const a = 1;\neval(globalThis.x);\n',
    'package/types.d.ts': 'export declare const a: number',
    'package/broken.js': 'const = ;',
    'package/README.md': 'eval(x)',
  }
  const reading = peer.read(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
  expect(reading).toMatchObject({ critical: false, warned: true })
  expect(reading.files).toEqual([{ name: 'package/index.js', lines: [2] }])
  expect(reading.bytes).toBe(Object.values(files).join('').length)
})
