import { posix } from 'node:path'
import type { Language } from '../act.ts'
import type { ArtifactFile } from '../artifact.ts'

/** Stands between an archive and what it holds in `ArtifactFile.path`. */
export const INSIDE = ' › '

/** Joins a path as it is written in code to a folder of the artefact; it cannot leave the archive it lies in. */
export function joinPath(folder: string, path: string): string {
  const at = folder.lastIndexOf(INSIDE)
  const container = at === -1 ? '' : folder.slice(0, at + INSIDE.length)
  const joined = posix.normalize(posix.join('/', folder.slice(container.length), path.replaceAll('\\', '/')))
  return container + joined.replace(/^\/|\/$/g, '')
}

/** The folder a file lies in, as a path prefix without a last slash; of a file at the top of an archive, the archive with {@link INSIDE}. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf(INSIDE)
  const container = at === -1 ? '' : path.slice(0, at + INSIDE.length)
  const slash = path.lastIndexOf('/')
  return slash < container.length ? container : path.slice(0, slash)
}

/** The folders a file lies in, its own first, up to the top of what it lies in. */
export function foldersOf(path: string): string[] {
  const folders: string[] = []
  let folder = folderOf(path)
  for (;;) {
    folders.push(folder)
    if (folder === '' || folder.endsWith(INSIDE) || folders.length > 64) return folders
    folder = folderOf(folder)
  }
}

type Files = ReadonlyMap<string, ArtifactFile>

const JS_ENDINGS = ['', '.js', '.ts', '.mjs', '.cjs', '.tsx', '.jsx', '.mts', '.cts', '.json', '.node']

/** As Node and bundlers try endings (https://nodejs.org/api/modules.html#all-together). */
function javascriptFile(files: Files, path: string): ArtifactFile | undefined {
  for (const ending of JS_ENDINGS) {
    const file = files.get(path + ending)
    if (file) return file
  }
  const typescript = /\.[cm]?jsx?$/.test(path) && path.replace(/js(x?)$/, 'ts$1')
  if (typescript && files.has(typescript)) return files.get(typescript)
  const main = mainOf(files.get(joinPath(path, 'package.json')))
  if (main) return javascriptFile(files, joinPath(path, main)) ?? indexOf(files, joinPath(path, main))
  return indexOf(files, path)
}

const INDEXES = JS_ENDINGS.slice(1).map((ending) => `index${ending}`)

function indexOf(files: Files, folder: string): ArtifactFile | undefined {
  const prefix = folder === '' || folder.endsWith(INSIDE) ? folder : `${folder}/`
  for (const index of INDEXES) {
    const file = files.get(prefix + index)
    if (file) return file
  }
  return undefined
}

function mainOf(manifest: ArtifactFile | undefined): string | undefined {
  try {
    const { main, module } = JSON.parse(manifest?.text() ?? '{}') as { main?: unknown; module?: unknown }
    return [main, module].find((value): value is string => typeof value === 'string' && value.length < 1000)
  } catch {
    return undefined
  }
}

const carrying = new WeakMap<Files, boolean>()

/** Whether there is any `node_modules` to look into: most artefacts bring none, and most imports are of packages. */
function carriesPackages(files: Files): boolean {
  let carries = carrying.get(files)
  if (carries === undefined) {
    carries = files.keys().some((path) => path.includes('node_modules/'))
    carrying.set(files, carries)
  }
  return carries
}

/** Folders that path aliases such as `@/` and `~/` mean by custom, in the frameworks' own starters. */
const ALIAS_ROOTS = ['src', '', 'app']

function resolveJavaScript(files: Files, from: string, specifier: string): ArtifactFile | undefined {
  const name = specifier.replace(/^(node:|file:\/\/)/, '').replace(/[?#].*$/, '')
  if (name === '' || name.length > 1_000) return undefined
  if (/^\.{0,2}\//.test(name) || name === '.' || name === '..')
    return javascriptFile(files, joinPath(name.startsWith('/') ? '' : folderOf(from), name))
  const alias = name.match(/^[@~#]\/(.+)$/)
  const carries = carriesPackages(files)
  if (!alias && !carries) return undefined
  for (const folder of foldersOf(from)) {
    const file = carries && javascriptFile(files, joinPath(folder, `node_modules/${name}`))
    if (file) return file
    for (const root of alias ? ALIAS_ROOTS : []) {
      const aliased = javascriptFile(files, joinPath(folder, `${root}/${alias?.[1]}`))
      if (aliased) return aliased
    }
  }
  return undefined
}

function resolvePython(files: Files, from: string, specifier: string): ArtifactFile | undefined {
  if (specifier.length > 1_000) return undefined
  const dots = specifier.match(/^\.+/)?.[0].length ?? 0
  const path = specifier.slice(dots).replaceAll('.', '/')
  const roots = dots > 0 ? foldersOf(from).slice(dots - 1, dots) : foldersOf(from)
  for (const root of roots) {
    for (const base of dots > 0 ? [path] : [path, `src/${path}`]) {
      const file = files.get(joinPath(root, `${base}.py`)) ?? files.get(joinPath(root, `${base}/__init__.py`))
      if (file) return file
    }
  }
  return undefined
}

/**
 * Finds the file of an artefact that a module specifier means. Packages from outside are not found: nothing is
 * fetched.
 *
 * @param from `path` of the file that asks
 */
export function resolveModule(
  files: Files,
  from: string,
  specifier: string,
  language: Language,
): ArtifactFile | undefined {
  return language === 'python'
    ? resolvePython(files, from, specifier)
    : resolveJavaScript(files, from, specifier)
}

/** Finds a file by a path as a command writes it: from the folder it runs in, or with `node`'s endings left out. */
export function resolveFile(files: Files, folder: string, path: string): ArtifactFile | undefined {
  const plain = path.replace(/^\$\{workspaceFolder\}[\\/]?|^\$\(pwd\)\/|^\$PWD\//, '')
  return javascriptFile(files, joinPath(folder, plain))
}
