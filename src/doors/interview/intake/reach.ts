import type { CodeReading, HandOver, Language } from '../act.ts'
import type { PlacedAct, Trail } from '../artifact.ts'
import { readCommand } from '../code/command/reader.ts'
import type { Start, Trigger } from '../start.ts'
import { languageOf } from './language.ts'
import { folderOf } from './resolve.ts'
import { beginning, following, type Visit, type World } from './visit.ts'

/** What needs least of a person comes first: a file reached in two ways is told by the worse. */
const WORST_FIRST: Trigger[] = ['open', 'clone', 'enter', 'assist', 'install', 'test', 'build', 'start']

/** Steps after which a trail is not followed, and how many things are followed at all. */
const STEPS = 24
const VISITS = 20_000
const HAND_OVERS = 100_000

export interface Reach {
  /** Files that run, with how they come to. */
  reached: Map<string, Trail>
  /** In which language a file was started, where a start or a command names the interpreter. */
  languages: Map<string, Language>
  /** What commands and code do that stand in a configuration and not in a file of code. */
  acts: PlacedAct[]
}

/**
 * Follows what runs by itself through commands, scripts, requires and imports to all that it reaches.
 */
export function reach(world: World): Reach {
  const result: Reach = { reached: new Map(), languages: new Map(), acts: [] }
  const seen = new Set<string>()
  const handed = new Set<string>()
  const order = (start: Start) => WORST_FIRST.indexOf(start.trigger)
  let visits = 0
  for (const start of world.starts.toSorted((a, b) => order(a) - order(b))) {
    const queue: Visit[] = [...beginning(start, world, { start, steps: [] })]
    for (let visit = queue.shift(); visit && visits < VISITS; visit = queue.shift()) {
      if (visit.trail.steps.length > STEPS || !isNew(visit, seen)) continue
      visits++
      const reading = readingOf(visit, world, result)
      if (!reading) continue
      for (const handOver of reading.handOvers)
        if (isNewHandOver(handOver, visit, handed)) queue.push(...following(handOver, visit, world))
    }
  }
  return result
}

function isNew(visit: Visit, seen: Set<string>): boolean {
  const key =
    visit.as === 'file'
      ? `file ${visit.file.path}`
      : `${visit.as} ${visit.folder} ${visit.as === 'code' ? visit.code : visit.command}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

/** Whether nobody has handed over to the same from the same folder, or only at the end of a trail too long to follow. */
function isNewHandOver({ to, value, folder = '', language }: HandOver, from: Visit, handed: Set<string>) {
  if (from.trail.steps.length >= STEPS) return true
  if (handed.size >= HAND_OVERS) return false
  const own = from.as !== 'file' ? '' : to === 'module' ? from.file.path : folderOf(from.file.path)
  const before = handed.size
  return handed.add([to, from.folder, own, folder, language ?? '', value].join('\0')).size > before
}

function readingOf(visit: Visit, world: World, { reached, languages, acts }: Reach): CodeReading | undefined {
  if (visit.as === 'file') {
    const { file, trail } = visit
    reached.set(file.path, trail)
    const language = visit.language ?? languageOf(file)
    if (language === undefined) return undefined
    languages.set(file.path, language)
    return world.reader(language)?.read(file)
  }
  const { where, trail } = visit
  const reading =
    visit.as === 'command'
      ? readCommand(visit.command, { shell: visit.shell, where })
      : world.reader(visit.language)?.readText(visit.code, where)
  for (const act of reading?.acts ?? []) acts.push({ ...act, file: act.where.file, trail })
  return reading
}
