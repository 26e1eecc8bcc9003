import type { Place } from '../../../../core/finding.ts'
import type { CodeReading } from '../../act.ts'
import type { ArtifactFile } from '../../artifact.ts'
import { locator } from '../command/places.ts'
import type { CodeReader, CreateCodeReader, Project } from '../reader.ts'
import { importedFiles } from './import-lines.ts'
import { notebookCode } from './notebook.ts'
import { type DecodedSource, sourceIn } from './parse/encoding.ts'
import { mayAct } from './prefilter.ts'
import { withModulesRemembered } from './project-files.ts'
import { type ReadProgram, readProgram } from './run/program.ts'
import type { Surroundings } from './run/run.ts'

/** Characters of a file that are read. */
const LENGTH = 4 * 2 ** 20

const EMPTY: CodeReading = { acts: [], handOvers: [], problem: '' }

const createPythonReader: CreateCodeReader = (project) => new PythonReader(project)

export default createPythonReader

/** Characters that are read in one artefact, the files that something starts first. */
const READ_IN_ALL = 6 * 2 ** 20
/** Characters of modules whose names are kept for others that import them. */
const KEPT = 2 ** 20
const TOO_MUCH: CodeReading = {
  acts: [],
  handOvers: [],
  problem: 'the Python of the whole is too much to read',
}

/** Files that import each other are read within each other, so deep. */
const MODULES_DEPTH = 12

class PythonReader implements CodeReader {
  private readonly project: Project
  private readonly modules = new Map<string, ReadProgram>()
  private readonly readings = new Map<string, CodeReading>()
  private readonly acting = new Map<string, boolean>()
  private readonly inProgress = new Set<string>()
  private readonly sizes = new Map<string, number>()
  private left = READ_IN_ALL
  private kept = 0

  constructor(project: Project) {
    this.project = withModulesRemembered(project)
  }

  read(file: ArtifactFile): CodeReading {
    const known = this.readings.get(file.path)
    if (known) return known
    const source = sourceOf(file)
    const reading = this.mayAct(file, source) ? this.whole(file) : this.importing(file, source.text)
    this.readings.set(file.path, reading)
    return reading
  }

  private whole(file: ArtifactFile): CodeReading {
    return this.left <= 0 ? TOO_MUCH : (this.module(file)?.reading ?? EMPTY)
  }

  /** Of a file that does nothing itself: what it imports; parsed only where that may do something. */
  private importing(file: ArtifactFile, source: string): CodeReading {
    const { handOvers, files } = importedFiles(this.project, file, source)
    return files.some((other) => this.mayAct(other)) ? this.whole(file) : { acts: [], handOvers, problem: '' }
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
    if (this.left <= 0 || this.inProgress.has(file.path) || this.inProgress.size >= MODULES_DEPTH)
      return undefined
    this.inProgress.add(file.path)
    const { text, written, offsetOf, hidden } = sourceOf(file)
    const locate = locator(written, { part: file.inner, file: file.path, line: 1, column: 1, text: '' })
    const surroundings = this.surroundings(file.path, (at) => locate(offsetOf(at)))
    const module = readProgram(text, { ...surroundings, hidden })
    this.inProgress.delete(file.path)
    this.left -= text.length
    this.keep(file.path, module, text.length)
    return module
  }

  /** What a module defines is forgotten when others have taken its place; what it does was told before. */
  private keep(path: string, module: ReadProgram, size: number): void {
    this.modules.set(path, module)
    this.sizes.set(path, size)
    this.kept += size
    for (const [old, length] of this.sizes) {
      if (this.kept <= KEPT || old === path) return
      this.modules.delete(old)
      this.sizes.delete(old)
      this.kept -= length
    }
  }

  private mayAct(file: ArtifactFile, source = sourceOf(file)): boolean {
    const known = this.acting.get(file.path)
    if (known !== undefined) return known
    const has = source.hidden !== undefined || mayAct(source.text)
    this.acting.set(file.path, has)
    return has
  }
}

/** Code of a file as Python reads it, and as it is written there. */
interface FileSource extends DecodedSource {
  written: string
}

function sourceOf(file: ArtifactFile): FileSource {
  const written = codeOf(file)
  return { written, ...sourceIn(written) }
}

function codeOf(file: ArtifactFile): string {
  const text = (file.text() ?? '').slice(0, LENGTH)
  if (file.extension === 'ipynb') return notebookCode(text)
  // Of a `.pth` file Python runs the lines that begin with `import` (https://docs.python.org/3/library/site.html).
  if (file.extension === 'pth') return text.replace(/^(?!import[ \t]).*$/gm, '')
  return text
}
