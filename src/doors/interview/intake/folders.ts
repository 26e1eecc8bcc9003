import type { ArtifactFile } from '../artifact.ts'
import { foldersOf, joinPath } from './resolve.ts'

type Files = ReadonlyMap<string, ArtifactFile>

/** What stands for the folder of the project or of the script itself, in editors and shells. */
const HERE =
  /^(?:\$\{(?:workspaceFolder|workspaceRoot|PWD|GITHUB_WORKSPACE)\}|\$(?:PWD|GITHUB_WORKSPACE|PSScriptRoot)(?![\w])|\$\(pwd\)|%~dp0|%cd%)[\\/]?/i
/** Where containers have the project. */
const CONTAINER =
  /^\/(?:app|code|src|project|workspaces?(?:\/[^/]+)?|usr\/src(?:\/app)?|home\/node\/app)(?:\/|$)/
/** Places of the machine that no artefact holds. */
const OUTSIDE = /^(?:~|\/|\\|[a-z]:|%|\$(?:home|env:|tmp|\{home|\{tmp))/i
const VARIABLE = /^(?:\$\w+|\$\{\w+\})[\\/]/

/**
 * The folder of an artefact that a command enters.
 *
 * @param entered as it is written; a variable that nobody knows is taken for the folder the command stands in
 * @returns undefined when it lies outside of every artefact
 */
export function enterFolder(from: string, entered: string): string | undefined {
  const here = entered.replace(HERE, '')
  const inContainer = CONTAINER.exec(here)
  if (inContainer) return joinPath('', here.slice(inContainer[0].length))
  return OUTSIDE.test(here) ? undefined : joinPath(from, here.replace(VARIABLE, ''))
}

const isPackage = (files: Files, folder: string) => files.has(joinPath(folder, 'package.json'))

/** The folder whose `package.json` holds there: package managers look upwards for it. */
export const packageFolder = (files: Files, folder: string): string | undefined =>
  foldersOf(joinPath(folder, 'package.json')).find((one) => isPackage(files, one))

const workspaces = new WeakMap<Files, Map<string, string>>()

/** The folder of a workspace by its name, which is that of its folder in about every project: `@scope/name`. */
export function workspaceFolder(files: Files, name: string): string | undefined {
  let folders = workspaces.get(files)
  if (!folders) {
    folders = new Map()
    for (const path of files.keys()) {
      const found = /(?:^|[/ ])([^/]+)\/package\.json$/.exec(path)
      if (found && !path.includes('node_modules/') && !folders.has(found[1] as string))
        folders.set(found[1] as string, path.slice(0, -'/package.json'.length))
    }
    workspaces.set(files, folders)
  }
  return folders.get(name.slice(name.lastIndexOf('/') + 1))
}
