import type { ArtifactFile } from '../../artifact.ts'
import { folderOf, INSIDE } from '../../intake/resolve.ts'

/** The folder that holds the folder with this name: of `app/.vscode/tasks.json` and `.vscode` it is `app`. */
export function folderAbove({ path }: ArtifactFile, name: string): string {
  const at = path.lastIndexOf(`${name}/`)
  if (at < 0) return folderOf(path)
  const above = path.slice(0, at)
  return above.endsWith(INSIDE) ? above : above.replace(/\/$/, '')
}

/** What editors put in place of the folder that is open. */
const WORKSPACE =
  /(?:\$\{(?:(?:file|container|local)?[wW]orkspaceFolder(?:Basename)?|workspaceRoot)(?::[^}]*)?\}|\$(?:PROJECT_DIR|ProjectFileDir)\$|\$\{?ZED_WORKTREE_ROOT\}?|\$\{?project_path\}?)(?<slash>[\\/]?)/g

/** A path or command line without the editor's word for the open folder. */
export const withoutWorkspace = (text: string): string =>
  text.replace(WORKSPACE, (_, slash: string) => (slash === '' ? '.' : './'))
