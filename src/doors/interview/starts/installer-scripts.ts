import { packageOfScript } from '../installers/package-script.ts'
import { folderOf } from '../intake/resolve.ts'
import type { StartReader } from '../start.ts'

/** Scripts that installer packages run by themselves: of macOS, Debian and others. */
const installerScripts: StartReader = {
  reads: ({ path }) => packageOfScript(path) !== undefined,

  *read(file) {
    yield {
      trigger: 'install',
      by: `the installer ${packageOfScript(file.path) ?? ''}`,
      where: {
        part: `script ${file.name}`,
        file: file.path,
        line: 1,
        column: 1,
        text: (file.text() ?? '').slice(0, 200),
      },
      folder: folderOf(file.path),
      quiet: false,
      runs: {
        as: 'file',
        path: file.path,
        ...(file.type === 'text' ? { language: 'shell' as const } : {}),
      },
    }
  },
}

export default installerScripts
