import type { Place } from '../../../../core/finding.ts'
import type { Act, ActKind, CodeReading, HandOver, Language, Origin } from '../../act.ts'
import { fixed, type Locate } from './places.ts'
import { EMPTY, unknown, type Value } from './value.ts'

/** Which kind of shell reads a text. */
export type Shell = 'shell' | 'powershell' | 'cmd'

/** One program that a command starts, with what is known of its surroundings. */
export interface Call {
  /** Base name, lower case, without `.exe`. */
  name: string
  program: Value
  args: readonly Value[]
  /** What comes in on standard input. */
  input: Value | undefined
  /** Offsets in the text that is being read. */
  at: number
  end: number
  language: Shell
}

/** Evaluates a text of one shell within a session; returns what it writes out. */
export type Evaluate = (text: string, session: Session, input: Value | undefined) => Value

/** What a session needs of those who read the texts and know the programs. */
export interface Tools {
  evaluate: Readonly<Record<Shell, Evaluate>>
  run(call: Call, session: Session): Value
}

const STEPS = 400_000
const ACTS_KEPT = 4_000
const NESTING = 12
const VALUE_KEPT = 2_000
const VALUES_KEPT = 16
const FILES_KEPT = 2_000
const FOLDERS_KEPT = 100

/** The state that the commands of one text work on: variables, files they write, the folder they are in. */
export class Session {
  readonly variables = new Map<string, Value>()
  readonly #files = new Map<string, Value>()
  #unpacked: Value | undefined
  readonly aliases = new Map<string, Value>()
  readonly functions = new Map<string, { called: boolean; run: (args: readonly Value[]) => Value }>()
  /** Relative to where it began; empty there. */
  folder = ''
  /** Folders it was in before, for the way back. */
  readonly #left: string[] = []
  /** Whether variables nobody set are empty: so in a pasted command, not in a script that others call. */
  readonly closed: boolean
  #locate: Locate
  #steps = STEPS
  #nesting = 0
  #problem = ''
  readonly #acts: Act[] = []
  readonly #handOvers: HandOver[] = []
  readonly #seen = new Set<string>()
  readonly #tools: Tools

  constructor(locate: Locate, tools: Tools, closed: boolean) {
    this.#locate = locate
    this.#tools = tools
    this.closed = closed
  }

  /** Whether what is read stands inside a text that is handed to another shell. */
  get isNested(): boolean {
    return this.#nesting > 0
  }

  /** Counts a step. @returns false when enough was read. */
  step(): boolean {
    if (this.#steps-- > 0) return true
    this.#problem ||= 'it is longer than what is followed'
    return false
  }

  place(call: { at: number; end: number }): Place {
    return this.#locate(call.at, call.end)
  }

  act(
    kind: ActKind,
    call: { at: number; end: number; language: Language },
    how: string,
    values: readonly string[] = [],
    origins: Iterable<Origin> = ['literal'],
  ) {
    if (this.#acts.length >= ACTS_KEPT) return
    const kept = values.slice(0, VALUES_KEPT).map((value) => value.slice(0, VALUE_KEPT))
    const where = this.place(call)
    const key = `${kind}\0${where.line}:${where.column}\0${how}\0${kept.join('\0')}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#acts.push({ kind, language: call.language, where, how, values: kept, origins: [...origins] })
  }

  handOver(
    call: { at: number; end: number },
    to: HandOver['to'],
    value: string,
    language?: HandOver['language'],
  ) {
    if (this.#handOvers.length >= ACTS_KEPT) return
    const where = this.place(call)
    const { folder } = this
    const key = `${to}\0${where.line}:${where.column}\0${folder}\0${value}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#handOvers.push({ where, to, value, ...(folder && { folder }), ...(language && { language }) })
  }

  /** Runs a program by the name in `call.name`, or else by `call.program`. */
  run(call: Call): Value {
    if (this.#nesting >= NESTING || !this.step()) return EMPTY
    this.#nesting++
    try {
      return this.#tools.run(call, this)
    } finally {
      this.#nesting--
    }
  }

  /** From now on a name stands for another program. */
  alias(name: string, target: Value) {
    if (!this.aliases.has(name) && this.aliases.size < FILES_KEPT) this.aliases.set(name, target)
  }

  script(call: Call, name: string) {
    this.handOver(call, 'script', name)
  }

  install(call: Call) {
    this.handOver(call, 'install', '')
  }

  /** Reads a text that stands inside a command: its places are the command's. */
  evaluate(text: string, shell: Shell, call: { at: number; end: number }, input?: Value): Value {
    if (this.#nesting >= NESTING || text.length === 0) return EMPTY
    const outer = this.#locate
    this.#locate = fixed(outer(call.at, call.end))
    this.#nesting++
    try {
      return this.#tools.evaluate[shell](text, this, input)
    } finally {
      this.#nesting--
      this.#locate = outer
    }
  }

  variable(name: string, written: string): Value {
    const value = this.variables.get(name)
    if (value) return value
    return this.closed && !/^[A-Z_]+$/.test(name) ? EMPTY : unknown(written, 'unknown')
  }

  /** Remembers what was written to a file. */
  store(path: string, value: Value) {
    if (this.#files.size < FILES_KEPT) this.#files.set(fileKey(path), value)
  }

  /** What the file holds that an earlier command wrote, or that came out of an archive or clone. */
  content(path: string): Value | undefined {
    const found = this.#files.get(fileKey(path))
    if (found) return found
    return this.#unpacked && isOwnFile(path) ? this.#unpacked : undefined
  }

  /** From now on, files that are not the system's may come out of this. */
  unpack(archive: Value) {
    this.#unpacked ??= archive
  }

  /** Names a pipe that holds an output; commands may open it as a file. */
  pipe(output: Value): string {
    const path = `/dev/fd/${this.#files.size + 3}`
    this.store(path, output)
    return path
  }

  /** From now on in another folder; `-` is the one before. */
  enter(folder: string) {
    const before = this.folder
    this.folder = folder === '-' ? (this.#left.pop() ?? before) : this.#from(folder)
    if (folder !== '-' && this.#left.length < FOLDERS_KEPT) this.#left.push(before)
  }

  /** Does something as if it stood in another folder. */
  inside(folder: string | undefined, work: () => void) {
    const before = this.folder
    if (folder) this.folder = this.#from(folder)
    work()
    this.folder = before
  }

  #from(folder: string): string {
    if (folder === '' || /^[~/$%\\]|^[a-z]:/i.test(folder)) return folder.slice(0, VALUE_KEPT)
    return normal(this.folder ? `${this.folder}/${folder}` : folder).slice(0, VALUE_KEPT)
  }

  reading(): CodeReading {
    return { acts: this.#acts, handOvers: this.#handOvers, problem: this.#problem }
  }
}

const fileKey = (path: string) =>
  path
    .replace(/^["']|["']$/g, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .toLowerCase()

/** Where the system and its packages lie. */
const SYSTEM =
  /^(\/(usr|bin|sbin|etc|opt|system|library|applications|nix)\/|[a-z]:\/(windows\/(?!temp)|program files))/i

/** A path that is not the system's, with a folder or an ending in it. */
const isOwnFile = (path: string) => {
  const clean = path.replaceAll('\\', '/')
  return (
    /\/|\.(sh|command|py|js|ps1|bat|cmd|vbs|exe|msi|scpt|app|pl|rb|dll|hta|jar|run)$/i.test(clean) &&
    !SYSTEM.test(clean)
  )
}

function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split(/[/\\]/).slice(0, 100)) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return path.startsWith('/') ? `/${parts.join('/')}` : parts.join('/')
}
