import type { Artifact, PlacedAct } from '../artifact.ts'
import { readCommand } from '../code/command/reader.ts'
import type { Project } from '../code/reader.ts'
import { createReaders } from '../code/readers.ts'
import { observablesOf } from './observables.ts'

/** Commands within commands that are read: code handed to another interpreter, and what that hands on. */
const HAND_OVERS = 50

const NO_PROJECT: Project = { file: () => undefined, resolve: () => undefined, environment: new Map() }

/** Makes a pasted command an artefact: there are no files, only what the command does. */
export function assembleCommand(name: string, command: string): Artifact {
  const where = { part: 'command', line: 1, column: 1, text: command }
  const acts: PlacedAct[] = []
  const reader = createReaders(NO_PROJECT)
  const first = readCommand(command, { shell: 'any', where })
  const queue = [first]
  for (let read = 0; queue.length > 0 && read < HAND_OVERS; read++) {
    const reading = queue.shift()
    for (const act of reading?.acts ?? []) acts.push({ ...act, file: undefined, trail: undefined })
    for (const { to, value, language, where: at } of reading?.handOvers ?? [])
      if (to === 'code' && language !== undefined) {
        const inner = reader(language)?.readText(value, at)
        if (inner) queue.push(inner)
      }
  }
  return {
    kind: 'artifact',
    name,
    form: 'command',
    command,
    files: [],
    file: () => undefined,
    starts: [],
    acts,
    reached: new Map(),
    observables: observablesOf([], 'command', acts),
    unknown: first.problem ? [{ what: 'the command', why: first.problem }] : [],
  }
}
