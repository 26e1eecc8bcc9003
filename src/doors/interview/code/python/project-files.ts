import type { ArtifactFile } from '../../artifact.ts'
import { foldersOf, joinPath } from '../../intake/resolve.ts'
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
