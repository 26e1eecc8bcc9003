import type { ArtifactFile } from '../../artifact.ts'
import { folderOf, foldersOf, joinPath } from '../../intake/resolve.ts'
import type { Project } from '../reader.ts'

const PATH_LENGTH = 1000

/** The file of the project that a path means, from the file's own folder or from one above, where a program is started. */
export function fileAt(
  { project, path: from }: { project: Project; path: string | undefined },
  path: string,
): ArtifactFile | undefined {
  if (path === '' || path.length > PATH_LENGTH || path.includes('…') || /^~|^[A-Za-z]:/.test(path))
    return undefined
  const exact = project.file(path)
  if (exact) return exact
  for (const folder of from === undefined ? [''] : foldersOf(from)) {
    const file = project.file(joinPath(folder, path))
    if (file) return file
  }
  return undefined
}

const REMEMBERED = 100_000

/** The same project, which remembers what modules mean: files of one folder import the same ones again and again. */
export function withModulesRemembered(project: Project): Project {
  const files = new Map<string, ArtifactFile | undefined>()
  return {
    file: (path) => project.file(path),
    environment: project.environment,
    resolve(from, specifier, language) {
      // Python looks a module up from the folder of the file, not from the file.
      const key = `${language} ${specifier} ${folderOf(from)}`
      if (files.has(key)) return files.get(key)
      const file = project.resolve(from, specifier, language)
      if (files.size < REMEMBERED) files.set(key, file)
      return file
    },
  }
}
