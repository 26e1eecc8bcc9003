import { readdirSync } from 'node:fs'
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
