// Builds what `npm pack` carries into `dist/`: JavaScript, for Node does not run TypeScript under node_modules, and
// the console. Folders stay as they are, because units are found by their place.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const require = createRequire(import.meta.url)
const { prepareConsole } = require('./prepare.cjs') as { prepareConsole(node: string): Promise<void> }

rmSync(dist, { recursive: true, force: true })

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const compiled = spawnSync(process.execPath, [compiler, '-p', join(root, 'launcher', 'pack.tsconfig.json')], {
  stdio: ['ignore', 2, 2],
})
if (compiled.status !== 0) throw new Error('the package cannot be built: types do not hold (see above)')

// What is not TypeScript: data that modules read from beside themselves.
cpSync(join(root, 'src'), join(dist, 'src'), {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || !path.endsWith('.ts'),
})

await prepareConsole(process.execPath)
cpSync(join(root, 'web', 'build'), join(dist, 'web', 'build'), {
  recursive: true,
  filter: (path) => basename(path) !== '.sources' && !path.endsWith('.map'),
})
