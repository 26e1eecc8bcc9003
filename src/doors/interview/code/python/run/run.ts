import type { Place } from '../../../../../core/finding.ts'
import type { Project } from '../../reader.ts'
import type { DecodedSource } from '../parse/encoding.ts'
import { type Closure, type Origins, Scope, type Value } from '../value.ts'
import { Budget, INNER_CHARACTERS } from './limits.ts'
import { Sightings } from './sightings.ts'

/** What the reader of the project lends to the reading of one file. */
export interface Surroundings {
  project: Project
  /** `path` of the file, if the code stands in one. */
  path: string | undefined
  locate(at: number): Place
  /** Names that a module of the project defines, by its path. */
  module(path: string): ReadonlyMap<string, Value> | undefined
  /** Code that the encoding of the file hides. */
  hidden?: DecodedSource['hidden']
}

/** Where a run through one program stands: its names, what it did so far, and what it may still spend. */
export class Run {
  readonly project: Project
  readonly path: string | undefined
  readonly module: Surroundings['module']
  readonly sightings: Sightings
  readonly budget = new Budget()
  readonly globals = new Scope()
  scope = this.globals
  /** Why it could not be read whole; empty so far as it could. */
  problem = ''

  /** Within a branch that need not run: what was before may be still. */
  unsure = false
  /** What the function at hand was seen to return. */
  returned: Value[] = []
  /** Calls within calls that are under way, and where the outermost stands. */
  depth = 0
  callSite = 0
  /** Functions that nobody called yet, and bodies that were gone through. */
  readonly pending: Closure[] = []
  readonly visited = new Set<Closure['body']>()
  /** What functions gave for the same arguments, by function and arguments. */
  readonly results = new Map<string, { value: Value; times: number }>()
  private readonly ids = new WeakMap<object, number>()
  private nextId = 1

  /** Texts that are run as code right now, one out of the other, and the characters that may still be. */
  readonly running = new Set<string>()
  innerLeft = INNER_CHARACTERS

  /** What was written to which path so far, by where it came from. */
  readonly written = new Map<string, Origins>()
  /** The same of paths that have no text, by the value itself. */
  readonly writtenUnnamed = new WeakMap<Value, Origins>()
  /** Set when a file is read whose path is not known. */
  readsUnknown = false
  /** Names of people's secrets that were seen in texts, with where. */
  readonly secrets = new Map<string, number>()

  constructor({ project, path, locate, module }: Surroundings) {
    this.project = project
    this.path = path
    this.module = module
    this.sightings = new Sightings(locate)
  }

  /** A number for an object, the same each time. */
  idOf(object: object): number {
    let id = this.ids.get(object)
    if (id === undefined) {
      id = this.nextId++
      this.ids.set(object, id)
    }
    return id
  }
}
