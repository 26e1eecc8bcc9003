import type { Module } from './module.ts'

/**
 * A node of the ESTree, read loosely: whichever fields a type has. Hostile code makes every combination, so what
 * is read is always tested for.
 */
export interface Node {
  type: string
  /** UTF-16 offset in the text. */
  start: number
  end: number
  parent?: Node
  /** Of identifiers and functions: where names are looked up. */
  scope?: Scope
  name?: string
  value?: unknown
  operator?: string
  kind?: string
  computed?: boolean
  async?: boolean
  static?: boolean
  callee?: Node
  arguments?: Node[]
  object?: Node
  property?: Node
  key?: Node
  left?: Node
  right?: Node
  test?: Node | null
  consequent?: Node | Node[] | null
  alternate?: Node | null
  argument?: Node | null
  expression?: Node | boolean
  expressions?: Node[]
  elements?: (Node | null)[]
  properties?: Node[]
  quasis?: Node[]
  quasi?: Node
  tag?: Node
  params?: Node[]
  param?: Node | null
  body?: Node | Node[] | null
  block?: Node
  handler?: Node | null
  init?: Node | null
  update?: Node | null
  id?: Node | null
  superClass?: Node | null
  declarations?: Node[]
  declaration?: Node | null
  specifiers?: Node[]
  source?: Node | null
  local?: Node
  imported?: Node
  exported?: Node | null
  regex?: { pattern: string; flags: string }
}

/** Where names are declared. */
export interface Scope {
  module: Module
  up: Scope | undefined
  /** The function whose body this is part of; undefined at the top. */
  owner: Node | undefined
  names: Map<string, Binding> | undefined
}

/** A step from a value into its parts, for patterns: a key, an index, or the rest. */
export type Step = string | number | { rest: true }

/** One way in which a name gets its value. */
export interface Definition {
  node: Node
  path: Step[]
  /** `element`: one of what `node` holds; `part`: added to what is there. */
  as: 'whole' | 'element' | 'part'
}

/** A declared name. */
export interface Binding {
  name: string
  scope: Scope
  definitions: Definition[]
  /** Of a parameter: which, and the way into it. */
  parameter?: { of: Node; index: number; path: Step[] }
  /** Of a caught error. */
  caught?: { clause: Node; path: Step[] }
  /** Of an import: specifier and exported name, `*` for all. */
  imported?: { specifier: string; name: string }
  /** A function or class declared under this name. */
  declared?: Node
  /** What was put on it as `name.key = …`. */
  properties?: Map<string, Node[]>
  /** What was put into it by `push`, `[i] =` and the like. */
  added?: Node[]
}

/** @returns `value` as a node if it is one */
export function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined
}

const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunctionExpression', 'FunctionDeclaration'])

/** @returns whether a node is a function with parameters and a body */
export function isFunction(node: Node): boolean {
  return FUNCTIONS.has(node.type)
}

/** Looks a name up from a scope outwards. @returns undefined for globals */
export function lookup(name: string, scope: Scope | undefined): Binding | undefined {
  for (let at = scope; at; at = at.up) {
    const binding = at.names?.get(name)
    if (binding) return binding
  }
  return undefined
}

const WRAPPERS = new Set([
  'ParenthesizedExpression',
  'ChainExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
])

/** Takes away what adds nothing to a value: parentheses, optional chains, TypeScript's assertions. */
export function bare(node: Node): Node {
  let at = node
  while (WRAPPERS.has(at.type)) {
    const inner = asNode(at.expression)
    if (!inner) break
    at = inner
  }
  return at
}

/** The nearest parent that is not a mere wrapper, with the child through which it holds the node. */
export function holder(node: Node): { parent: Node | undefined; child: Node } {
  let child = node
  let parent = node.parent
  while (parent && (WRAPPERS.has(parent.type) || parent.type === 'AwaitExpression')) {
    child = parent
    parent = parent.parent
  }
  return { parent, child }
}
