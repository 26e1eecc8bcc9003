import type { Place } from '../../../core/finding.ts'
import type { CodeReading, HandOver, Language } from '../act.ts'
import type { ArtifactFile, PlacedAct, Trail } from '../artifact.ts'
import { readCommand } from '../code/command/reader.ts'
import type { CodeReader } from '../code/reader.ts'
import type { Start, Trigger } from '../start.ts'
import { languageOf } from './language.ts'
import { folderOf, joinPath, resolveFile, resolveModule } from './resolve.ts'
import { commandsOfScript } from './scripts.ts'

/** What needs least of a person comes first: a file reached in two ways is told by the worse. */
const WORST_FIRST: Trigger[] = ['open', 'clone', 'enter', 'assist', 'install', 'test', 'build', 'start']

/** Steps after which a trail is not followed, and how many things are followed at all. */
const STEPS = 24
const VISITS = 20_000

interface World {
  files: ReadonlyMap<string, ArtifactFile>
  starts: readonly Start[]
  reader(language: Language): CodeReader | undefined
}

export interface Reach {
  /** Files that run, with how they come to. */
  reached: Map<string, Trail>
  /** In which language a file was started, where a start or a command names the interpreter. */
  languages: Map<string, Language>
  /** What commands and code do that stand in a configuration and not in a file of code. */
  acts: PlacedAct[]
}

/** Something still to follow. */
type Visit = { trail: Trail; folder: string } & (
  | { as: 'file'; file: ArtifactFile; language: Language | undefined }
  | { as: 'code'; code: string; language: Language; where: Place }
  | { as: 'command'; command: string; shell: 'sh' | 'powershell' | 'cmd' | 'any'; where: Place }
)

/**
 * Follows what runs by itself through commands, scripts, requires and imports to all that it reaches.
 */
export function reach(world: World): Reach {
  const result: Reach = { reached: new Map(), languages: new Map(), acts: [] }
  const seen = new Set<string>()
  const order = (start: Start) => WORST_FIRST.indexOf(start.trigger)
  let visits = 0
  for (const start of world.starts.toSorted((a, b) => order(a) - order(b))) {
    const queue: Visit[] = [...beginning(start, world, { start, steps: [] })]
    for (let visit = queue.shift(); visit && visits < VISITS; visit = queue.shift()) {
      if (visit.trail.steps.length > STEPS || !isNew(visit, seen)) continue
      visits++
      const reading = readingOf(visit, world, result)
      if (!reading) continue
      for (const handOver of reading.handOvers) queue.push(...following(handOver, visit, world))
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

function* beginning({ runs, folder, where }: Start, { files }: World, trail: Trail): Generator<Visit> {
  if (runs.as === 'command') yield { ...runs, where, trail, folder }
  else if (runs.as === 'code') yield { ...runs, where, trail, folder }
  else {
    const file = files.get(runs.path) ?? resolveFile(files, folder, runs.path)
    if (file) yield { as: 'file', file, language: runs.language, trail: step(trail, file.path), folder }
  }
}

const step = (trail: Trail, name: string): Trail => ({ start: trail.start, steps: [...trail.steps, name] })

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

function* following(handOver: HandOver, from: Visit, world: World): Generator<Visit> {
  const { to, value, where } = handOver
  const { files } = world
  const { trail, folder } = from
  const start = (other: Start): Iterable<Visit> =>
    beginning(other, world, step(trail, `${other.where.file ?? ''} ${other.by}`.trim()))
  if (to === 'module') {
    const origin = from.as === 'file' ? from.file.path : (where.file ?? joinPath(folder, 'here'))
    const language = handOver.language ?? (from.as === 'file' ? languageOf(from.file) : undefined)
    const file = resolveModule(files, origin, value, language ?? 'javascript')
    if (file) yield { as: 'file', file, language, trail: step(trail, file.path), folder }
  } else if (to === 'file') {
    const own = from.as === 'file' ? folderOf(from.file.path) : folder
    const file = resolveFile(files, folder, value) ?? resolveFile(files, own, value)
    if (file) yield { as: 'file', file, language: handOver.language, trail: step(trail, file.path), folder }
  } else if (to === 'code') {
    const language = handOver.language ?? 'shell'
    if (language === 'shell' || language === 'powershell' || language === 'cmd') {
      const shell = language === 'shell' ? 'sh' : language
      yield { as: 'command', command: value, shell, where, trail, folder }
    } else yield { as: 'code', code: value, language, where, trail, folder }
  } else if (to === 'script') {
    const manifest = files.get(joinPath(folder, 'package.json'))
    for (const { name, command, where: at } of commandsOfScript(manifest, value))
      yield { as: 'command', command, shell: 'any', where: at, trail: step(trail, `script ${name}`), folder }
  } else {
    for (const other of world.starts) if (isMeant(other, handOver, folder)) yield* start(other)
  }
}

/** Whether another start is what a command sets off: an install its lifecycle scripts, `make` a Makefile's recipes. */
function isMeant(other: Start, { to, value }: HandOver, folder: string): boolean {
  const file = other.where.file ?? ''
  if (to === 'hooks') return other.trigger === 'clone' && file.startsWith(`${joinPath(folder, value)}/`)
  if (other.folder !== folder) return false
  return to === 'install' ? other.trigger === 'install' : /(?:^|\/)(?:gnu)?makefile$/i.test(file)
}
