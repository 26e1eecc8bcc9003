import type { HandOver } from '../../act.ts'
import type { ArtifactFile } from '../../artifact.ts'
import { locator } from '../command/places.ts'
import type { Project } from '../reader.ts'

const IMPORT = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+([^#\n]+)|import[ \t]+([^#\n;]+))/gm
/** Files of the project that one file is seen to import. */
const IMPORTS = 500

/** The files of the project that a file imports, as its lines say, without parsing it. */
export function importedFiles(
  project: Project,
  file: ArtifactFile,
  source: string,
): { handOvers: HandOver[]; files: ArtifactFile[] } {
  const handOvers: HandOver[] = []
  const files: ArtifactFile[] = []
  const locate = locator(source, { part: file.inner, file: file.path, line: 1, column: 1, text: '' })
  for (const match of source.matchAll(IMPORT)) {
    const [, from, names = '', modules = ''] = match
    const paths =
      from === undefined
        ? namesIn(modules)
        : [from, ...namesIn(names).map((name) => `${from.replace(/\.$/, '')}.${name}`)]
    for (const value of paths) {
      const other = project.resolve(file.path, value, 'python')
      if (!other) continue
      files.push(other)
      handOvers.push({ where: locate(match.index), to: 'module', value, language: 'python' })
    }
    if (handOvers.length >= IMPORTS) break
  }
  return { handOvers, files }
}

const namesIn = (list: string): string[] =>
  list.split(',').flatMap((part) => /^[\s(]*([.\w]+)/.exec(part)?.[1] ?? [])
