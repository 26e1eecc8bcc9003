import type { Place } from '../../../../core/finding.ts'
import type { CodeReading } from '../../act.ts'
import type { ArtifactFile } from '../../artifact.ts'
import type { CodeReader, CreateCodeReader, Project } from '../reader.ts'
import { readActs } from './acts.ts'
import { Evaluator } from './evaluate.ts'
import type { Module } from './module.ts'
import { Places } from './place.ts'
import { mustParse } from './prefilter.ts'
import { skim } from './skim.ts'
import { Sources } from './sources.ts'

const NOTHING_READ: CodeReading = { acts: [], handOvers: [], problem: '' }
/** Expressions that are looked at for one file, and for each of its characters. */
const STEPS = 6_000
const STEPS_PER_CHARACTER = 0.5
const STEPS_AT_MOST = 100_000
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
  const readings = new Map<ArtifactFile, CodeReading>()
  return {
    read(file: ArtifactFile): CodeReading {
      const known = readings.get(file)
      if (known) return known
      const found = readFile(file)
      readings.set(file, found)
      return found
    },
    readText(code: string, where: Place): CodeReading {
      return reading(sources.parseText(code, 'js', undefined), code, undefined, new Places(where))
    },
  }

  function readFile(file: ArtifactFile): CodeReading {
    const text = file.text()
    if (text === undefined || !holdsCode(file, text)) return NOTHING_READ
    const places = new Places(undefined)
    const module = mustParse(text, file.name) ? sources.module(file, false) : ''
    return reading(module, text, file, places)
  }

  function reading(
    module: Module | string,
    text: string,
    file: ArtifactFile | undefined,
    places: Places,
  ): CodeReading {
    if (typeof module !== 'string') {
      if (sources.parsed - begun > REMEMBERED) {
        evaluator = new Evaluator(sources)
        begun = sources.parsed
      }
      evaluator.steps = Math.min(STEPS_AT_MOST, STEPS + text.length * STEPS_PER_CHARACTER)
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
