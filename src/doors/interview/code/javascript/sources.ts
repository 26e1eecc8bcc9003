import type { ArtifactFile } from '../../artifact.ts'
import type { Project } from '../reader.ts'
import { indexModule } from './index-module.ts'
import { moduleThing } from './known.ts'
import type { Module } from './module.ts'
import { parse } from './parse.ts'
import { constant, FROM, thing, UNKNOWN, type Value } from './value.ts'

/** Characters that are parsed in one artefact at most. */
const PARSED_IN_ALL = 24 * 2 ** 20
/** Characters of modules that are kept parsed for others that ask about them. */
const KEPT = 2 ** 20
/** Characters of a module that is parsed because another asks about it. */
const ASKED = 512 * 1024
/** Characters that are parsed in all because others ask: a lure is small, a library of thousands of files is not. */
const ASKED_IN_ALL = 2 * 2 ** 20
/** Characters of a file that may hold the addresses others use. */
const CONSTANTS = 4096
const DATA = 256 * 1024
const JSON_NODES = 20_000

/** The code and data of a project, parsed when asked for and forgotten when others take their place. */
export class Sources {
  readonly project: Project
  /** Characters parsed so far. */
  parsed = 0
  private asked = 0
  /** Whether what cannot matter by its words is left out when others ask about it: constants of small files stay. */
  shallow: ((file: ArtifactFile) => boolean) | undefined
  private keptSize = 0
  private readonly kept = new Map<ArtifactFile, Module | string>()
  private readonly data = new Map<ArtifactFile, Value>()

  constructor(project: Project) {
    this.project = project
  }

  /** A file as a module, or in words why it is none. Within the budget of the artefact. */
  module(file: ArtifactFile, asked = true): Module | string {
    const known = this.kept.get(file)
    if (known) {
      this.kept.delete(file)
      this.kept.set(file, known)
      return known
    }
    const text = file.text()
    if (text === undefined) return 'it is no text'
    if (asked && text.length > CONSTANTS && this.shallow?.(file)) return 'there is nothing to it'
    if (asked && (text.length > ASKED || this.asked + text.length > ASKED_IN_ALL)) return 'it is too long'
    if (asked) this.asked += text.length
    const module = this.parseText(text, file.extension, file)
    if (text.length <= ASKED) {
      this.kept.set(file, module)
      this.keptSize += text.length
      for (const [old, was] of this.kept) {
        if (this.keptSize <= KEPT || old === file) break
        this.kept.delete(old)
        this.keptSize -= typeof was === 'string' ? 0 : was.text.length
      }
    }
    return module
  }

  /** Parses text within the budget of the artefact. */
  parseText(text: string, extension: string, file: ArtifactFile | undefined): Module | string {
    if (this.parsed + text.length > PARSED_IN_ALL) return 'the code of the whole is too much to parse'
    this.parsed += text.length
    const program = parse(text, extension)
    return typeof program === 'string' ? program : indexModule(program, text, file)
  }

  /** The file of the project that a specifier means; undefined for packages and built-in modules. */
  resolve(from: Module, specifier: string): ArtifactFile | undefined {
    return from.file && this.project.resolve(from.file.path, specifier, 'javascript')
  }

  /** What `import * as x from specifier` gives when it is no code of the project. */
  outside(specifier: string): Value {
    return thing(moduleThing(specifier))
  }

  /** A file by the path that code names, from its own folder or from the folders above. */
  fileAt(from: Module, path: string): ArtifactFile | undefined {
    if (!from.file || path.length > 300 || /[\0…]/.test(path)) return undefined
    const folders = from.file.path.split('/').slice(0, -1)
    for (let up = folders.length; up >= 0; up--) {
      const parts = folders.slice(0, up)
      for (const part of path.split('/')) {
        if (part === '..') parts.pop()
        else if (part !== '.' && part !== '') parts.push(part)
      }
      const file = this.project.file(parts.join('/'))
      if (file) return file
    }
    return undefined
  }

  /** The content of a data file as text. */
  content(file: ArtifactFile): Value {
    const text = file.size > DATA ? undefined : file.text()
    return text === undefined ? { origins: FROM.file } : constant(text, FROM.file)
  }

  /** The content of a JSON file as a value. */
  json(file: ArtifactFile): Value {
    let value = this.data.get(file)
    if (!value) {
      value = jsonValue(file.size > DATA ? undefined : file.text(), FROM.file)
      this.data.set(file, value)
    }
    return value
  }
}

/** Reads JSON text into a value. */
export function jsonValue(text: string | undefined, origins: number): Value {
  if (text === undefined || text.length > DATA) return { origins }
  let budget = JSON_NODES
  const convert = (value: unknown, depth: number): Value => {
    if (budget-- <= 0 || depth > 20) return UNKNOWN
    if (Array.isArray(value)) return { origins, items: value.map((each) => convert(each, depth + 1)) }
    if (typeof value === 'object' && value !== null) {
      const fields = new Map<string, Value>()
      for (const [key, each] of Object.entries(value)) fields.set(key, convert(each, depth + 1))
      return { origins, fields }
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return constant(value, origins | FROM.literal)
    }
    return { origins }
  }
  try {
    return convert(JSON.parse(text), 0)
  } catch {
    return { origins }
  }
}
