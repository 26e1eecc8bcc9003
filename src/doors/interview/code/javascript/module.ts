import type { ArtifactFile } from '../../artifact.ts'
import type { Node, Scope } from './node.ts'

/** One file or text of code, with an index over its tree. */
export interface Module {
  /** Undefined for code that stands inside something else. */
  file: ArtifactFile | undefined
  text: string
  program: Node
  top: Scope
  /** Calls, constructions, dynamic imports and tagged templates, in order of the text. */
  calls: Node[]
  /** Specifiers of imports and re-exports. */
  imports: Node[]
  /** Members and spreads through which the environment may be taken as a whole. */
  environments: Node[]
  /** String literals and template pieces that are long enough to mean something. */
  strings: Node[]
  /** References by name. */
  references: Map<string, Node[]>
  /** Calls by the name of the method. */
  methods: Map<string, Node[]>
  /** `this.key = …`, class members and methods, by key. */
  own: Map<string, Node[]>
  /** What is put on anything that is no declared name, by key: `window.x = …`, `a().onload = …`. */
  loose: Map<string, Node[]>
  /** `….textContent = …` and the like: what is put into parts of a page. */
  puts: Node[]
  /** `globalName = …`. */
  globals: Map<string, Node[]>
  /** What functions give back or throw. */
  returns: Map<Node, Node[]>
  exports: Exports
}

/** What a module hands out. */
export interface Exports {
  names: Map<string, Node[]>
  /** `module.exports = …` */
  whole: Node[]
  /** `export * from` */
  all: string[]
  /** `export { a as b } from` */
  from: Map<string, { specifier: string; name: string }>
}

/** @returns the text of a template's piece */
export function cooked(quasi: Node): string {
  const value = quasi.value as { cooked?: string | null; raw?: string } | undefined
  return value?.cooked ?? value?.raw ?? ''
}

/** @returns the key of a property or class member, when it stands there */
export function keyOf(node: Node): string | undefined {
  const key = node.key
  if (!key) return undefined
  if (!node.computed && key.name !== undefined) return key.name
  return typeof key.value === 'string' || typeof key.value === 'number' ? String(key.value) : undefined
}

/** @returns the key of a member expression, when it stands there */
export function memberKey(node: Node): string | undefined {
  const key = node.property
  if (!key) return undefined
  if (!node.computed) return key.name
  return typeof key.value === 'string' || typeof key.value === 'number' ? String(key.value) : undefined
}

/** The calls that stand within a node, at most so many. */
export function callsWithin({ calls }: Module, { start, end }: Node, most: number): Node[] {
  let low = 0
  let high = calls.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((calls[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let stop = low
  while (stop < calls.length && stop - low < most && (calls[stop]?.start ?? end) < end) stop++
  return calls.slice(low, stop)
}

/** Files a node under a name. */
export function add<K>(map: Map<K, Node[]>, key: K, node: Node): void {
  const list = map.get(key)
  if (list) list.push(node)
  else map.set(key, [node])
}
