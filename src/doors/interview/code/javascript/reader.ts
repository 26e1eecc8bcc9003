import type { Place } from '../../../../core/finding.ts'
import type { CodeReading } from '../../act.ts'
import type { ArtifactFile } from '../../artifact.ts'
import type { CodeReader, CreateCodeReader, Project } from '../reader.ts'
import { readActs } from './acts.ts'
import { Evaluator } from './evaluate.ts'
import type { Module } from './module.ts'
import { Places } from './place.ts'
import { type Interest, interestOf } from './prefilter.ts'
import { skim } from './skim.ts'
import { Sources } from './sources.ts'

const NOTHING_READ: CodeReading = { acts: [], handOvers: [], problem: '' }
/** Expressions that are looked at for one file, and for each of its characters. */
const STEPS = 6_000
const STEPS_PER_CHARACTER = 0.5
const STEPS_AT_MOST = 100_000
/** By how much less is looked at in files that only ask the network. */
const SHALLOW = 3
/** Characters of files that only ask the network that are parsed, where none of the code runs anything and where some does. */
const ASKING = 384 * 1024
const ASKING_BESIDE = 2 * 2 ** 20
const TOO_MUCH_ASKING =
  'there is much code that only asks the network; of this file and others of the kind only words in plain sight were read'
/** Characters parsed after which what was worked out is forgotten, and the trees with it. */
const REMEMBERED = 768 * 1024

/**
 * Makes the reader of JavaScript and TypeScript. It parses what could run foreign code, works out what the names
 * and parameters in it may be, across the files of the project, and tells what that comes to. Nothing is executed.
 */
const createJavaScriptReader: CreateCodeReader = (project: Project): CodeReader => {
  const sources = new Sources(project)
  let evaluator = new Evaluator(sources)
  let begun = 0
  let asking = 0
  let toldAsking = false
  const readings = new Map<ArtifactFile, CodeReading>()
  const interests = new Map<ArtifactFile, Interest>()
  const interest = (file: ArtifactFile): Interest => {
    let known = interests.get(file)
    if (known === undefined) {
      known = interestOf(file.text() ?? '')
      interests.set(file, known)
    }
    return known
  }
  /** Whether any code of the project may run what is not there; without, what others ask for is worth little. */
  let runs: boolean | undefined
  const anyRuns = (): boolean => {
    runs ??= project.files?.some((file) => isCode(file) && interest(file) === 'runs') ?? true
    return runs
  }
  return {
    read(file: ArtifactFile): CodeReading {
      const known = readings.get(file)
      if (known) return known
      const found = readFile(file)
      readings.set(file, found)
      return found
    },
    readText(code: string, where: Place): CodeReading {
      if (sources.shallow) forget()
      sources.shallow = undefined
      return reading(sources.parseText(code, 'js', undefined), code, undefined, new Places(where))
    },
  }

  function readFile(file: ArtifactFile): CodeReading {
    const text = file.text()
    if (text === undefined || !holdsCode(file, text)) return NOTHING_READ
    const places = new Places(undefined)
    if (!isParsed(file, text)) {
      const found = reading('', text, file, places)
      if (asking <= ASKING || toldAsking || interest(file) !== 'asks') return found
      toldAsking = true
      return { ...found, problem: TOO_MUCH_ASKING }
    }
    const deep = interest(file) !== 'asks'
    if (deep !== (sources.shallow === undefined)) forget()
    sources.shallow = deep ? undefined : isBoring
    return reading(sources.module(file, false), text, file, places)
  }

  function forget(): void {
    evaluator = new Evaluator(sources)
    begun = sources.parsed
  }

  /** Of what a file that only asks the network asks about: other code that does nothing of note, nor passes on what does. */
  function isBoring(file: ArtifactFile): boolean {
    return interest(file) === 'nothing' && !/\bfrom\s*['"]|\brequire\s*\(/.test(file.text() ?? '')
  }

  function isParsed(file: ArtifactFile, text: string): boolean {
    const found = interest(file)
    if (found !== 'asks') return found !== 'nothing'
    asking += text.length
    return asking <= ASKING || (asking <= ASKING_BESIDE && anyRuns())
  }

  function reading(
    module: Module | string,
    text: string,
    file: ArtifactFile | undefined,
    places: Places,
  ): CodeReading {
    if (typeof module !== 'string') {
      if (sources.parsed - begun > REMEMBERED) forget()
      const steps = Math.min(STEPS_AT_MOST, STEPS + text.length * STEPS_PER_CHARACTER)
      evaluator.steps = sources.shallow ? steps / SHALLOW : steps
      const found = readActs(evaluator, module, places)
      const imports = importsOf(module, places)
      const problem = evaluator.steps > 0 ? '' : 'it takes too many steps to follow; only part of it was read'
      return { acts: found.acts, handOvers: [...imports, ...found.handOvers], problem }
    }
    const found = skim(text, (offset, length) => places.at(text, file, offset, length), module !== '')
    return { ...found, problem: module === '' ? '' : `${module}; only words in plain sight were read` }
  }
}

export default createJavaScriptReader

const DECLARES = /\.d\.[cm]?ts$/

const isCode = ({ name, extension }: ArtifactFile): boolean =>
  /^[cm]?[jt]sx?$/.test(extension) && !DECLARES.test(name)

/** A line that makes something run, in a file whose name says that it only declares types. */
const NO_DECLARATION =
  /^(?![ \t]*(?:\*|\/[/*]|(?:export\s+)?import\b)).*?(?:\bmodule\.exports\s*=|\bnew\s+Function\s*\(|\beval\s*\(|[=;,({]\s*require\s*\(\s*['"`\w]+['"`]|\bimport\s*\([^)]{1,200}\)\s*\.\s*(?:then|catch)\b|\bawait\s+import\s*\()/m
const DATA = /^\s*(?:\[|\{\s*(?:"|\}|\/[/*]))/

/** Whether a file is more than declared types or data, whatever its name. */
function holdsCode(file: ArtifactFile, text: string): boolean {
  if (file.extension === 'json') return !DATA.test(text)
  return !/\.d\.[cm]?ts$/.test(file.name) || NO_DECLARATION.test(text)
}

/** What stands at the head of a module: its imports and re-exports. */
function importsOf(module: Module, places: Places): CodeReading['handOvers'] {
  return module.imports.map((node) => ({
    where: places.of(module, node),
    to: 'module' as const,
    value: String(node.value),
  }))
}
