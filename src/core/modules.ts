import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Loads the default export of every module in a folder: a unit is found by its place, never listed. Tests and
 * declarations are passed over. Works on TypeScript in a checkout and on JavaScript in a package.
 *
 * @returns name (the file's, without its ending) and default export, sorted by name.
 * @throws Error when a module has no default export.
 */
export async function loadFolder<T>(folder: string): Promise<{ name: string; unit: T }[]> {
  const files = readdirSync(folder)
    .filter((file) => /\.(ts|js)$/.test(file) && !/\.(test|d)\.(ts|js)$/.test(file))
    .sort()
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as { default?: T }
      if (module.default === undefined) throw new Error(`${file} has no default export`)
      return { name: basename(file).replace(/\.(ts|js)$/, ''), unit: module.default }
    }),
  )
}

/**
 * Loads the default export of `<folder>/<name>/<module>` for each name that has one.
 *
 * @param module without its ending: `reader`
 * @throws Error when such a module has no default export.
 */
export async function loadFromFolders<T, Name extends string>(
  folder: string,
  names: readonly Name[],
  module: string,
): Promise<{ name: Name; unit: T }[]> {
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const present = names.filter((name) => existsSync(join(folder, name, module + ending)))
  return Promise.all(
    present.map(async (name) => {
      const path = join(folder, name, module + ending)
      const loaded = (await import(pathToFileURL(path).href)) as { default?: T }
      if (loaded.default === undefined) throw new Error(`${name}/${module} has no default export`)
      return { name, unit: loaded.default }
    }),
  )
}
