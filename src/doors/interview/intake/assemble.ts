import type { Unknown } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { createReaders } from '../code/readers.ts'
import { readEnvironment } from './environment.ts'
import { inlineActs } from './inline.ts'
import { languageOf } from './language.ts'
import { observablesOf } from './observables.ts'
import { reach } from './reach.ts'
import { resolveModule } from './resolve.ts'
import { readStarts } from './starts.ts'

/** Acts of one artefact that are kept: reached ones first. */
const ACTS_KEPT = 50_000

/**
 * Makes files an artefact: finds what starts by itself, reads all code for what it does, and joins the two.
 *
 * @param left what was left out so far; it grows while files are read, also later on
 */
export function assemble(
  name: string,
  form: Artifact['form'],
  list: readonly ArtifactFile[],
  left: Unknown[],
): Artifact {
  const files = new Map(list.map((file) => [file.path, file]))
  const reader = createReaders({
    file: (path) => files.get(path),
    files: list,
    resolve: (from, specifier, language) => resolveModule(files, from, specifier, language),
    environment: readEnvironment(list),
  })
  const { starts, unknown } = readStarts(files)
  const reached = reach({ files, starts, reader })
  const acts = [...reached.acts]
  const problems: Unknown[] = []
  for (const file of inOrder(list, reached.reached)) {
    const language = reached.languages.get(file.path) ?? languageOf(file)
    if (language === undefined) continue
    const reading = reader(language)?.read(file)
    if (!reading) {
      problems.push({ what: file.path, why: `nothing here reads ${language}` })
      continue
    }
    const { acts: own, handOvers, problem } = reading
    if (problem) problems.push({ what: file.path, why: problem })
    const trail = reached.reached.get(file.path)
    const found = trail ? own : [...own, ...inlineActs(handOvers, reader)]
    for (const act of found) if (acts.length < ACTS_KEPT) acts.push({ ...act, file: file.path, trail })
  }
  left.push(...unknown, ...summary(problems))
  return {
    kind: 'artifact',
    name,
    form,
    command: undefined,
    files: list,
    file: (path) => files.get(path),
    starts,
    acts,
    reached: reached.reached,
    observables: observablesOf(list, form, acts),
    unknown: left,
  }
}

/** Reached files first, then the artefact's own, packages it carries last: budgets are spent where it matters. */
function inOrder(files: readonly ArtifactFile[], reached: ReadonlyMap<string, unknown>): ArtifactFile[] {
  const rank = ({ path }: ArtifactFile) =>
    reached.has(path) ? 0 : /(?:^|\/)node_modules\//.test(path) ? 2 : 1
  const ranked: ArtifactFile[][] = [[], [], []]
  for (const file of files) ranked[rank(file)]?.push(file)
  return ranked.flat()
}

const PROBLEMS_TOLD = 50

function summary(problems: readonly Unknown[]): Unknown[] {
  if (problems.length <= PROBLEMS_TOLD) return [...problems]
  const rest = problems.length - PROBLEMS_TOLD
  return [
    ...problems.slice(0, PROBLEMS_TOLD),
    { what: `${rest} more files`, why: 'they could not be read whole' },
  ]
}
