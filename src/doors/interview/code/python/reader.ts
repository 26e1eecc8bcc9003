import type { Place } from '../../../../core/finding.ts'
import type { CodeReading, HandOver } from '../../act.ts'
import type { ArtifactFile } from '../../artifact.ts'
import { locator } from '../command/places.ts'
import type { CodeReader, CreateCodeReader, Project } from '../reader.ts'
import { notebookCode } from './notebook.ts'
import { type ReadProgram, readProgram } from './run/program.ts'
import type { Surroundings } from './run/run.ts'

/** Characters of a file that are read. */
const LENGTH = 4 * 2 ** 20

/**
 * What a text must say for it to be able to do anything of interest; the rest is passed over unparsed, except for
 * what it imports.
 */
const SINKS = new RegExp(
  [
    // Text that becomes code.
    String.raw`\b(?:exec|eval|execfile|__import__|import_module|run_path|run_module|marshal|pickle|dill|cloudpickle|FunctionType|__builtins__|builtins|spec_from_file_location|SourceFileLoader|load_source|InteractiveInterpreter|Fernet)\b`,
    String.raw`\bgetattr\(\s*(?:os|sys|subprocess|__\w+)\b|\bglobals\(\)`,
    // Other programs and machine code.
    String.raw`\b(?:subprocess|system|popen|Popen|pty|spawn\w*|exec[lv]p?e?|startfile|ctypes|pip\.main|win32com|create_subprocess_\w+)\b`,
    // What comes in and goes out.
    String.raw`\b(?:requests|urllib[23]?|httpx|aiohttp|socket|socketio|websockets?|http\.client|httplib|ftplib|smtplib|paramiko|web3|telebot|telegram|wget|dns\.resolver|boto3)\b`,
    // What people keep to themselves, and watching them.
    String.raw`\b(?:pyperclip|win32clipboard|clipboard|ImageGrab|pyautogui|mss|pynput|pyWinhook|win32crypt|winreg|_winreg|keyring|tdata|Login Data|User Data|Extension Settings|Keychains|google-chrome|[Ee]lectrum|[Ee]xodus|key4)\b`,
    String.raw`\bimport keyboard\b|\.(?:ssh|aws|n2|npl)\b`,
  ].join('|'),
)

const IMPORT = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+([^#\n]+)|import[ \t]+([^#\n;]+))/gm
const IMPORTS = 500

const EMPTY: CodeReading = { acts: [], handOvers: [], problem: '' }

const createPythonReader: CreateCodeReader = (project) => new PythonReader(project)

export default createPythonReader

/** Files that import each other are read within each other, so deep. */
const MODULES_DEPTH = 12

class PythonReader implements CodeReader {
  private readonly project: Project
  private readonly modules = new Map<string, ReadProgram>()
  private readonly readings = new Map<string, CodeReading>()
  private readonly sinks = new Map<string, boolean>()
  private readonly inProgress = new Set<string>()

  constructor(project: Project) {
    this.project = project
  }

  read(file: ArtifactFile): CodeReading {
    const known = this.readings.get(file.path)
    if (known) return known
    const source = sourceOf(file)
    const { handOvers, files } = this.importsOf(file, source)
    const isParsed = this.hasSinks(file, source) || files.some((other) => this.hasSinks(other))
    const reading = isParsed ? (this.module(file)?.reading ?? EMPTY) : { acts: [], handOvers, problem: '' }
    this.readings.set(file.path, reading)
    return reading
  }

  readText(code: string, where: Place): CodeReading {
    const source = code.slice(0, LENGTH)
    const locate = locator(source, where)
    return readProgram(source, this.surroundings(where.file, locate)).reading
  }

  private surroundings(path: string | undefined, locate: (at: number) => Place): Surroundings {
    return {
      project: this.project,
      path,
      locate,
      module: (other) => {
        const file = this.project.file(other)
        return file && this.module(file)?.names
      },
    }
  }

  /** A file read whole, for what it does and for what it defines; undefined while that is under way. */
  private module(file: ArtifactFile): ReadProgram | undefined {
    const known = this.modules.get(file.path)
    if (known) return known
    if (this.inProgress.has(file.path) || this.inProgress.size >= MODULES_DEPTH) return undefined
    this.inProgress.add(file.path)
    const source = sourceOf(file)
    const locate = locator(source, { part: file.inner, file: file.path, line: 1, column: 1, text: '' })
    const module = readProgram(source, this.surroundings(file.path, locate))
    this.inProgress.delete(file.path)
    this.modules.set(file.path, module)
    return module
  }

  private hasSinks(file: ArtifactFile, source = sourceOf(file)): boolean {
    const known = this.sinks.get(file.path)
    if (known !== undefined) return known
    const has = SINKS.test(source)
    this.sinks.set(file.path, has)
    return has
  }

  /** What a file imports of the project, as its lines say. */
  private importsOf(file: ArtifactFile, source: string): { handOvers: HandOver[]; files: ArtifactFile[] } {
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
        const other = this.project.resolve(file.path, value, 'python')
        if (!other) continue
        files.push(other)
        handOvers.push({ where: locate(match.index), to: 'module', value, language: 'python' })
      }
      if (handOvers.length >= IMPORTS) break
    }
    return { handOvers, files }
  }
}

const namesIn = (list: string): string[] =>
  list.split(',').flatMap((part) => /^[\s(]*([.\w]+)/.exec(part)?.[1] ?? [])

function sourceOf(file: ArtifactFile): string {
  const text = (file.text() ?? '').slice(0, LENGTH)
  if (file.extension === 'ipynb') return notebookCode(text)
  // Of a `.pth` file Python runs the lines that begin with `import` (https://docs.python.org/3/library/site.html).
  if (file.extension === 'pth') return text.replace(/^(?!import[ \t]).*$/gm, '')
  return text
}
