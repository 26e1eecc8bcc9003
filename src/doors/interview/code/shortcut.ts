import { evidence, type Place } from '../../../core/finding.ts'
import { type LnkReading, readLnk } from '../../../formats/lnk.ts'
import { type PlistValue, readPlist } from '../../../formats/plist.ts'
import type { ArtifactFile } from '../artifact.ts'
import { type InstallerAction, msiOf, runsAs } from '../installers/msi-actions.ts'

/** A command that stands in a file which is no script. */
export interface ShortcutCommand {
  command: string
  shell: 'sh' | 'powershell' | 'cmd' | 'any'
  where: Place
}

const COMMANDS = 20
const TEXT = 256 * 1024
const LENGTH = 32_767

const READERS: Record<string, (file: ArtifactFile) => Iterable<ShortcutCommand>> = {
  lnk: ofLnk,
  desktop: (file) => ofLines(file, /^(?:Exec|TryExec|StartExec)\s*=\s*(\S.*)$/, 'sh'),
  inf: (file) =>
    /^autorun\.inf$/i.test(file.name)
      ? ofLines(file, /^\s*(?:open|shellexecute|shell\\[^=\\]{1,60}\\command)\s*=\s*(\S.*)$/i, 'cmd')
      : [],
  reg: (file) => ofRegistry(file),
  'settingcontent-ms': (file) => ofElement(file, /<DeepLink>([^<]{1,8000})<\/DeepLink>/i, 'cmd'),
  inetloc: ofLocation,
  fileloc: ofLocation,
  webloc: ofLocation,
  terminal: (file) => ofPlist(file, 'CommandString'),
  wflow: (file) => ofPlist(file, 'COMMAND_STRING'),
  msi: ofMsi,
}

/** Whether a file is of a kind that {@link commandsOf} reads, by its name and first bytes. */
export const holdsCommand = (file: ArtifactFile) => Object.hasOwn(READERS, kindOf(file))

/**
 * The commands that a file runs when it is opened: shortcuts of Windows, Linux and macOS, settings of a terminal,
 * registry entries that start programs, actions of Windows installer packages. At most 20.
 *
 * @example
 * commandsOf(lnkFile)[0]?.command // 'C:\\Windows\\System32\\cmd.exe /c start notes.txt'
 */
export function commandsOf(file: ArtifactFile): ShortcutCommand[] {
  const commands: ShortcutCommand[] = []
  for (const found of READERS[kindOf(file)]?.(file) ?? []) {
    if (commands.length >= COMMANDS) break
    if (found.command.trim()) commands.push({ ...found, command: found.command.slice(0, LENGTH) })
  }
  return commands
}

const kindOf = (file: ArtifactFile) =>
  file.type === 'lnk' ? 'lnk' : file.type === 'msi-or-office97' ? 'msi' : file.extension

const place = (file: ArtifactFile, part: string, text: string): Place => ({
  part,
  file: file.path,
  line: 1,
  column: 1,
  text: evidence(text.replace(/\s{4,}/g, ' … ')),
})

/** What a shortcut runs, as one line. */
export const lnkCommand = ({ target, arguments: rest }: LnkReading) =>
  `${/\s/.test(target) && !target.startsWith('"') ? `"${target}"` : target} ${rest}`.trim()

function* ofLnk(file: ArtifactFile): Generator<ShortcutCommand> {
  const link = readLnk(file.bytes())
  if (!link) return
  const command = lnkCommand(link)
  yield { command, shell: 'cmd', where: place(file, 'target of the shortcut', command) }
}

function* ofLines(
  file: ArtifactFile,
  pattern: RegExp,
  shell: ShortcutCommand['shell'],
): Generator<ShortcutCommand> {
  const lines = (file.text() ?? '').slice(0, TEXT).split(/\r?\n/)
  for (const [i, line] of lines.entries()) {
    const command = pattern.exec(line)?.[1]
    if (!command) continue
    const column = line.indexOf(command) + 1
    yield {
      command,
      shell,
      where: { part: file.name, file: file.path, line: i + 1, column, text: evidence(line) },
    }
  }
}

/** Keys whose values Windows runs: at sign-in, or in place of opening something. */
const RUNS = /\\(?:Run|RunOnce|RunServices|command|Winlogon)\]$/i

function* ofRegistry(file: ArtifactFile): Generator<ShortcutCommand> {
  let runs = false
  for (const [i, line] of (file.text() ?? '').slice(0, TEXT).split(/\r?\n/).entries()) {
    if (line.startsWith('[')) runs = RUNS.test(line.trim().slice(-200))
    const value = runs ? /^(?:@|"[^"]{0,200}")="(.{1,4000})"\s*$/.exec(line)?.[1] : undefined
    if (!value) continue
    yield {
      command: value.replace(/\\(["\\])/g, '$1'),
      shell: 'cmd',
      where: { part: file.name, file: file.path, line: i + 1, column: 1, text: evidence(line) },
    }
  }
}

function* ofElement(
  file: ArtifactFile,
  pattern: RegExp,
  shell: ShortcutCommand['shell'],
): Generator<ShortcutCommand> {
  const text = (file.text() ?? '').slice(0, TEXT)
  const match = pattern.exec(text)
  if (!match?.[1]) return
  const line = text.slice(0, match.index).split('\n').length
  yield {
    command: unescaped(match[1]),
    shell,
    where: { part: file.name, file: file.path, line, column: 1, text: evidence(match[0]) },
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')

/** A macOS location that leads to a file starts what lies there, without the mark of a download. */
function* ofLocation(file: ArtifactFile): Generator<ShortcutCommand> {
  const found = readPlist(file.bytes())
  const url = found && typeof found === 'object' && !Array.isArray(found) ? found.URL : undefined
  if (typeof url !== 'string' || !/^file:/i.test(url)) return
  yield { command: `open '${url.replaceAll("'", '%27')}'`, shell: 'sh', where: place(file, 'location', url) }
}

function* ofPlist(file: ArtifactFile, key: string): Generator<ShortcutCommand> {
  for (const command of valuesOf(readPlist(file.bytes()), key))
    yield { command, shell: 'sh', where: place(file, key, command) }
}

function* valuesOf(value: PlistValue | undefined, key: string): Generator<string> {
  if (typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    if (name === key && typeof inner === 'string') yield inner
    else yield* valuesOf(inner as PlistValue, key)
  }
}

function* ofMsi(file: ArtifactFile): Generator<ShortcutCommand> {
  const package_ = msiOf(file)
  for (const action of package_?.actions ?? []) {
    const command = commandOf(action, package_?.properties ?? new Map())
    if (command && package_?.sequenced.has(action.name))
      yield { command, shell: 'cmd', where: place(file, `action ${action.name}`, command) }
  }
}

function commandOf(action: InstallerAction, properties: ReadonlyMap<string, string>): string {
  const kind = runsAs(action)
  if (kind === 'program') return action.target
  if (kind === 'property') return `${properties.get(action.source) ?? action.source} ${action.target}`
  return ''
}
