import type { Place } from '../../../core/finding.ts'
import type { HandOver, Language } from '../act.ts'
import type { ArtifactFile, Trail } from '../artifact.ts'
import type { CodeReader } from '../code/reader.ts'
import type { Start } from '../start.ts'
import { enterFolder, packageFolder, workspaceFolder } from './folders.ts'
import { languageOf } from './language.ts'
import { folderOf, joinPath, resolveFile, resolveModule } from './resolve.ts'
import { commandsOfScript } from './scripts.ts'

/** What visits are looked up in. */
export interface World {
  files: ReadonlyMap<string, ArtifactFile>
  starts: readonly Start[]
  reader(language: Language): CodeReader | undefined
}

/** Something still to follow. */
export type Visit = { trail: Trail; folder: string } & (
  | { as: 'file'; file: ArtifactFile; language: Language | undefined }
  | { as: 'code'; code: string; language: Language; where: Place }
  | { as: 'command'; command: string; shell: 'sh' | 'powershell' | 'cmd' | 'any'; where: Place }
)

/** What a start runs. */
export function* beginning({ runs, folder, where }: Start, { files }: World, trail: Trail): Generator<Visit> {
  if (runs.as === 'command') yield { ...runs, where, trail, folder }
  else if (runs.as === 'code') yield { ...runs, where, trail, folder }
  else {
    const file = files.get(runs.path) ?? resolveFile(files, folder, runs.path)
    if (file) yield { as: 'file', file, language: runs.language, trail: step(trail, file.path), folder }
  }
}

const step = (trail: Trail, name: string): Trail => ({ start: trail.start, steps: [...trail.steps, name] })

/** What a piece of code hands over to, as far as it lies in the artefact. */
export function* following(handOver: HandOver, from: Visit, world: World): Generator<Visit> {
  const { to, value, where } = handOver
  const { files } = world
  const { trail } = from
  const folders = foldersMeant(handOver, from)
  const [folder = from.folder] = folders
  if (to === 'module') {
    const language = handOver.language ?? (from.as === 'file' ? languageOf(from.file) : undefined)
    for (const origin of originsOf(handOver, from, folders)) {
      const file = resolveModule(files, origin, value, language ?? 'javascript')
      if (!file) continue
      yield { as: 'file', file, language, trail: step(trail, file.path), folder }
      return
    }
  } else if (to === 'file') {
    for (const one of folders) {
      const file = resolveFile(files, one, value)
      if (!file) continue
      yield { as: 'file', file, language: handOver.language, trail: step(trail, file.path), folder: one }
      return
    }
  } else if (to === 'code') {
    const language = handOver.language ?? 'shell'
    if (language === 'shell' || language === 'powershell' || language === 'cmd') {
      const shell = language === 'shell' ? 'sh' : language
      yield { as: 'command', command: value, shell, where, trail, folder }
    } else yield { as: 'code', code: value, language, where, trail, folder }
  } else if (to === 'script') yield* scriptRun(handOver, from, world, folders)
  else yield* startsMeant(handOver, from, world, folders)
}

/** Where a hand-over happens: from the folder that the command runs in, or else from the script's own. */
function foldersMeant({ folder: entered }: HandOver, from: Visit): string[] {
  const bases = from.as === 'file' ? [from.folder, folderOf(from.file.path)] : [from.folder]
  const folders = entered ? bases.map((base) => enterFolder(base, entered)) : bases
  return [...new Set(folders.filter((one) => one !== undefined))]
}

/** The files as seen from which a module may be meant, likeliest first. */
function originsOf({ folder, where }: HandOver, from: Visit, folders: readonly string[]): string[] {
  const inFolders = folders.map((one) => joinPath(one, 'here'))
  if (from.as === 'file' && !folder) return [from.file.path, ...inFolders]
  return where.file && !folder ? [...inFolders, where.file] : inFolders
}

/** The folder whose `package.json` a package manager works with. */
function* packageFolders({ folder: entered }: HandOver, folders: readonly string[], { files }: World) {
  for (const folder of folders) {
    const exact = joinPath(folder, 'package.json')
    const named = entered && !files.has(exact) ? workspaceFolder(files, entered) : undefined
    const found = named ?? packageFolder(files, folder)
    if (found !== undefined) yield found
  }
}

function* scriptRun(
  handOver: HandOver,
  { trail }: Visit,
  world: World,
  folders: readonly string[],
): Generator<Visit> {
  for (const folder of packageFolders(handOver, folders, world)) {
    const manifest = world.files.get(joinPath(folder, 'package.json'))
    const commands = commandsOfScript(manifest, handOver.value)
    for (const { name, command, where } of commands) {
      const reached = step(trail, `${manifest?.path} script ${name}`)
      yield { as: 'command', command, shell: 'any', where, trail: reached, folder }
    }
    if (commands.length > 0) return
  }
}

/** Other starts that a command sets off: an install its lifecycle scripts, `make` a Makefile's recipes, git its hooks. */
function* startsMeant(
  handOver: HandOver,
  { trail }: Visit,
  world: World,
  folders: readonly string[],
): Generator<Visit> {
  const places = handOver.to === 'install' ? packageFolders(handOver, folders, world) : folders
  for (const folder of places) {
    const meant = world.starts.filter((start) => isMeant(start, handOver, folder))
    for (const start of meant)
      yield* beginning(start, world, step(trail, `${start.where.file ?? ''} ${start.by}`.trim()))
    if (meant.length > 0) return
  }
}

function isMeant(start: Start, { to, value }: HandOver, folder: string): boolean {
  const file = start.where.file ?? ''
  if (to === 'hooks') return start.trigger === 'clone' && file.startsWith(`${joinPath(folder, value)}/`)
  if (start.folder !== folder) return false
  return to === 'install' ? start.trigger === 'install' : /(?:^|[/ ])(?:gnu)?makefile$/i.test(file)
}
