import type { FileSystem, FSStream, SevenZipModule, SevenZipModuleOptions } from '7z-wasm'
import {
  type ArchiveBudget,
  type ArchiveContents,
  type ArchiveMember,
  ASKS_PASSWORD,
  NAME_LENGTH,
  TOO_MANY_BYTES,
  TOO_MANY_MEMBERS,
  unpackedLimit,
} from './archive.ts'
import { sevenZipModule } from './seven-zip-module.ts'

/** Bytes of memory that the program may take for dictionaries and buffers. */
const MEMORY = 768 * 2 ** 20
/** Bytes that come out of one archive: at some 30 MB a second, more would take too long. */
const UNPACKED = 512 * 2 ** 20
/** Characters of what it says that are read. */
const OUTPUT_LENGTH = 2 ** 20
/** Folders in each other in what comes out. */
const DEPTH = 200
/** Bytes of a file from which its room is doubled. */
const DOUBLED_FROM = 2 ** 20
const INPUT = '/in'
const OUTPUT = '/out'

/** Ends a run from inside. The module passes on this word, and an object it would take for a failure of its own. */
const END_RUN = 'unwind'

interface Run {
  files: FileSystem
  status: number | undefined
  /** What it wrote to its standard output and error, line by line. */
  lines: string[]
  /** Why it was ended before its end; empty when it was not. */
  stopped: string
}

/**
 * Opens an archive of any of the kinds that 7-Zip reads, in WebAssembly: it reaches nothing but the bytes it is
 * given. Every call has an instance of its own, so that one archive cannot leave anything for the next. It never
 * throws; what is damaged or asks for a password is told.
 *
 * Source of the kinds and their names: https://www.7-zip.org/ and `7zz i`
 *
 * @param name of the archive; streams such as `.xz` do not name what they hold.
 * @param kind 7-Zip's name of the format, where it must not choose by itself.
 */
export async function readSevenZip(
  bytes: Uint8Array,
  name: string,
  budget: ArchiveBudget,
  kind?: string,
): Promise<ArchiveContents> {
  const limit = Math.min(UNPACKED, unpackedLimit(bytes.length, budget))
  const input = `${INPUT}/${inputName(name)}`
  const options = ['-y', '-bd', '-bsp0', '-aou', '-p-', '-mmt=1', `-o${OUTPUT}`]
  const run = await runSevenZip(
    ['x', ...options, ...(kind === undefined ? [] : [`-t${kind}`]), '--', input],
    { path: input, bytes },
    { bytes: limit, members: budget.members },
  )
  const members = [...collect(run.files), ...toldMembers(run)]
  for (const { bytes: out } of members) budget.bytes -= out?.length ?? 0
  budget.members -= members.length
  return { members, problem: problemOf(run) }
}

/** Stream formats name what they hold after the archive. */
function inputName(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_').slice(-100)
  return /^\.*$/.test(plain) ? 'archive' : plain
}

async function runSevenZip(
  args: string[],
  input: { path: string; bytes: Uint8Array },
  limits: { bytes: number; members: number },
): Promise<Run> {
  const run: Omit<Run, 'files'> = { status: undefined, lines: [], stopped: '' }
  let said = 0
  const hear = (line: string) => {
    said += line.length + 1
    if (said <= OUTPUT_LENGTH) run.lines.push(line)
  }
  const program = await start(hear, (status) => {
    run.status = status
  })
  const { FS: files } = program
  files.mkdir(INPUT)
  files.mkdir(OUTPUT)
  files.writeFile(input.path, input.bytes)
  limit(files, limits, (why) => {
    run.stopped = why
    throw END_RUN
  })
  try {
    program.callMain(args)
  } catch {
    run.stopped ||= 'it is damaged, or of a kind that is not read'
  }
  return { ...run, files }
}

/** What the module's own types leave out. */
type Options = Partial<SevenZipModuleOptions> & {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: { exports: WebAssembly.Exports }) => void,
  ): object
}

type Import = (...values: number[]) => number

/** An instance whose `main` never gets to the module's own ending, which sets the exit status of all of Postern. */
async function start(hear: (line: string) => void, ended: (status: number) => void): Promise<SevenZipModule> {
  const [module, { default: library }] = await Promise.all([sevenZipModule(), import('7z-wasm')])
  const options: Options = {
    print: hear,
    printErr: hear,
    stdin: () => null as unknown as number,
    instantiateWasm(imports, receive) {
      const environment = imports.env as Record<string, Import>
      const grow = environment.emscripten_resize_heap
      environment.emscripten_resize_heap = (size) => (size > MEMORY ? 0 : (grow?.(size) ?? 0))
      environment.exit = (status) => {
        ended(status)
        throw END_RUN
      }
      void WebAssembly.instantiate(module, imports).then(({ exports }) => {
        const main = exports.__main_argc_argv as Import
        const wrapped = (...values: number[]) => {
          try {
            ended(main(...values))
          } catch (error) {
            if (error !== END_RUN) hear(`ERROR: ${error instanceof Error ? error.message : 'it failed'}`)
          }
          throw END_RUN
        }
        receive({ exports: { ...exports, __main_argc_argv: wrapped } })
      })
      return {}
    },
  }
  return library.default(options)
}

/** Counts what the program writes and creates, and ends it when it is too much. */
function limit(
  files: FileSystem,
  limits: { bytes: number; members: number },
  stop: (why: string) => never,
): void {
  let [bytes, members] = [limits.bytes, limits.members]
  const write = files.write.bind(files)
  files.write = (stream: FSStream, buffer, offset, length, ...rest) => {
    bytes -= length
    if (bytes < 0) stop(TOO_MANY_BYTES)
    makeRoom((stream as unknown as OpenFile).node, length)
    return write(stream, buffer, offset, length, ...rest)
  }
  const counted = files as FileSystem & { mknod(...values: unknown[]): unknown }
  const create = counted.mknod.bind(files)
  counted.mknod = (...values) => (--members < 0 ? stop(TOO_MANY_MEMBERS) : create(...values))
}

/** A file in the program's memory, as its file system keeps it. */
interface OpenFile {
  node: { contents: Uint8Array | null; usedBytes: number }
}

/** Doubles the room of a file that is full. The file system itself adds an eighth each time, and copies more than it writes. */
function makeRoom(file: OpenFile['node'], length: number): void {
  const { contents, usedBytes } = file
  if (!(contents instanceof Uint8Array) || contents.length < DOUBLED_FROM) return
  if (usedBytes + length <= contents.length) return
  file.contents = new Uint8Array(contents.length * 2 + length)
  file.contents.set(contents.subarray(0, usedBytes))
}

/** Takes what came out from the program's file system. */
function collect(files: FileSystem): ArchiveMember[] {
  const members: ArchiveMember[] = []
  const folders = [{ path: OUTPUT, depth: 0 }]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of files.readdir(folder.path).sort()) {
      if (name === '.' || name === '..') continue
      const path = `${folder.path}/${name}`
      const { mode, size } = files.lstat(path)
      if (files.isDir(mode)) {
        if (folder.depth < DEPTH) folders.push({ path, depth: folder.depth + 1 })
      } else members.push(memberOf(files, path, mode, size))
    }
  }
  return members
}

function memberOf(files: FileSystem, path: string, mode: number, size: number): ArchiveMember {
  const name = path.slice(OUTPUT.length + 1).slice(0, NAME_LENGTH)
  if (files.isLink(mode)) {
    const target = files.readlink(path).replace(new RegExp(`^${OUTPUT}(?=/)`), '')
    return { name, kind: 'link', size: 0, executable: false, target }
  }
  if (!files.isFile(mode)) return { name, kind: 'other', size: 0, executable: false }
  const bytes = files.readFile(path)
  files.unlink(path)
  return { name, kind: 'file', size, executable: (mode & 0o111) !== 0, bytes }
}

/** Members that did not come out, as the program named them in what it said. */
function toldMembers({ lines }: Run): ArchiveMember[] {
  const members = new Map<string, ArchiveMember>()
  for (const line of lines) {
    const { message = '', rest = '' } =
      /^ERROR: (?<message>[^:]{1,100}) : (?<rest>.+)$/.exec(line)?.groups ?? {}
    if (message === 'Dangerous link path was ignored') {
      const [name = '', target = ''] = rest.split(' : ')
      members.set(name, { name, kind: 'link', size: 0, executable: false, target })
    } else if (/password/i.test(message))
      members.set(rest, { name: rest, kind: 'file', size: 0, executable: false, problem: ASKS_PASSWORD })
  }
  return [...members.values()]
}

function problemOf({ status, lines, stopped }: Run): string {
  if (stopped !== '') return stopped
  if (status === 0) return ''
  const said = lines.filter((line) => !line.includes('Dangerous link path was ignored')).join('\n')
  if (/encrypted|password/i.test(said)) return ASKS_PASSWORD
  if (/Unexpected end of/i.test(said)) return 'it is cut off'
  if (/Unsupported Method/i.test(said)) return 'it is packed by a method that is not read'
  if (/Can't allocate|not enough memory/i.test(said)) return 'it needs more memory than is given to it'
  return /ERROR|Can't open|Cannot open/.test(said) ? 'it is damaged, or of a kind that is not read' : ''
}
