import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** What decides what npm installs. */
const MANIFESTS = new Set(['package.json', 'package-lock.json', 'npm-shrinkwrap.json', '.npmrc'])
const FOLDERS_WALKED = 20_000

/** Copies the manifests of a project and its workspaces, and nothing else, into a folder where nothing else is. */
export function stageManifests(project: string, staging: string): void {
  const queue = ['']
  for (let walked = 0; walked < FOLDERS_WALKED; walked++) {
    const folder = queue.shift()
    if (folder === undefined) return
    for (const entry of readdirSync(join(project, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') queue.push(path)
      if (!entry.isFile() || !MANIFESTS.has(entry.name)) continue
      mkdirSync(dirname(join(staging, path)), { recursive: true })
      cpSync(join(project, path), join(staging, path))
    }
  }
}

/** Local tarballs and folders that are named on the command line, so that they are found from another folder too. */
export function absoluteArguments(args: readonly string[], project: string): string[] {
  return args.map((arg) => {
    if (/^file:/.test(arg)) return `file:${resolve(project, arg.slice(5))}`
    return /^\.{1,2}\/|^\/|^[^@:]+\.(?:tgz|tar\.gz)$/.test(arg) ? resolve(project, arg) : arg
  })
}

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
    }),
  ),
})

/** A package that npm put into a folder. */
export interface Installed {
  /** From the project's root on: `node_modules/a/node_modules/b`. */
  path: string
  /** `a@1.0.0` */
  name: string
  integrity: string | undefined
}

/** What npm says it has put into `node_modules` (its hidden lockfile); nothing when it has put in nothing. */
export function installedIn(project: string): Installed[] {
  let text: string
  try {
    text = readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8')
  } catch {
    return []
  }
  const parsed = lockSchema.safeParse(JSON.parse(text))
  if (!parsed.success) return []
  return Object.entries(parsed.data.packages)
    .filter(([path, { link }]) => path.startsWith('node_modules/') && link !== true)
    .map(([path, { version, integrity }]) => ({ path, name: `${nameOf(path)}@${version ?? '?'}`, integrity }))
}

function nameOf(path: string): string {
  const scope = basename(dirname(path))
  return scope.startsWith('@') ? `${scope}/${basename(path)}` : basename(path)
}
