import type { Content, Project } from './sample.ts'
import { isScript } from './script.ts'

const REWORK_AT_MOST = 200_000

/** Whether mutators rework a file: JavaScript, TypeScript and Python of a size that a person could have written. */
export const isReworked = (path: string, content: Content | undefined): content is string =>
  typeof content === 'string' &&
  content.length <= REWORK_AT_MOST &&
  (isScript(path) || path.endsWith('.py')) &&
  !/(^|\/)node_modules\//.test(path)

/** A project whose own scripts were each put through `change`, which leaves every line where it was. */
export function rework(project: Project, change: (path: string, text: string) => string): Project {
  const files = new Map(project.files)
  for (const path of project.own) {
    const content = files.get(path)
    if (isReworked(path, content)) files.set(path, change(path, content))
  }
  return { ...project, files }
}
