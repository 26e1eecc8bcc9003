import { folderOf } from '../intake/resolve.ts'
import type { StartReader } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { placeAt } from './source/lines.ts'

/** `<!(command)` and `<!@(command)`: run while the build is configured (https://gyp.gsrc.io/docs/InputFormatReference.md). */
const EXPANSION = /<!@?\(((?:[^()\n]|\([^()\n]{0,500}\)){1,2000})\)/g

/** `binding.gyp`, which makes an install build even when no script says so. */
const reader: StartReader = {
  reads: ({ extension }) => extension === 'gyp' || extension === 'gypi',
  *read(file) {
    for (const found of (file.text() ?? '').slice(0, 2 ** 18).matchAll(EXPANSION))
      yield commandStart({
        trigger: 'install',
        by: `the native build of an install (${file.name})`,
        where: placeAt(file, found.index, found[0]),
        command: (found[1] ?? '').replace(/\\(["'])/g, '$1'),
        folder: folderOf(file.path),
      })
  },
}
export default reader
