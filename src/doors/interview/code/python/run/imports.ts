import { named, UNKNOWN, type Value } from '../value.ts'
import { canonical, membersOf } from './names.ts'
import type { Run } from './run.ts'
import { importWritten } from './written.ts'

const KNOWN_MODULES: ReadonlySet<string> = new Set(
  `os sys io re json base64 binascii zlib gzip bz2 lzma marshal pickle codecs subprocess socket ssl http urllib urllib3 requests httpx
  aiohttp ctypes importlib runpy types platform getpass shutil pathlib glob tempfile sqlite3 winreg builtins string functools
  itertools threading multiprocessing asyncio random time datetime logging struct hashlib cryptography Crypto`.split(
    /\s+/,
  ),
)

/** `import path as name`. */
export function importModule(run: Run, at: number, path: string, as: string | undefined): void {
  const file = importedFile(run, at, path)
  const first = path.split('.', 1)[0] ?? path
  if (as !== undefined || first === path) run.scope.set(as ?? path, file ?? named(path))
  else run.scope.set(first, importedFile(run, at, first) ?? named(first))
}

/** `from path import name as other, …`. */
export function importFrom(
  run: Run,
  at: number,
  path: string,
  names: readonly { name: string; as: string | undefined }[],
): void {
  const file = importedFile(run, at, path)
  const members = file && membersOf(run, file)
  for (const { name, as } of names) {
    if (name === '*') {
      for (const [key, value] of members ?? []) run.scope.set(key, value)
      continue
    }
    const inner = importedFile(run, at, path.endsWith('.') ? `${path}${name}` : `${path}.${name}`)
    const outside = file ? UNKNOWN : named(canonical(`${path}.${name}`))
    run.scope.set(as ?? name, members?.get(name) ?? inner ?? outside)
  }
}

/** The module of the project that a path means, which is handed over to. */
function importedFile(run: Run, at: number, path: string): Value | undefined {
  if (run.path === undefined) return undefined
  // What is well known is taken for what it is, even where a copy of it lies in the project.
  const isKnown = KNOWN_MODULES.has(path.split('.', 1)[0] ?? '')
  const file = run.project.resolve(run.path, path, 'python')
  if (!file) importWritten(run, at, path)
  if (!file) return undefined
  run.sightings.handOver(at, 'module', path, 'python')
  return isKnown || file.path === run.path ? undefined : { origins: 0, file: file.path }
}
