import { keyOf } from './module.ts'
import { asNode, type Binding, type Node, type Scope, type Step } from './node.ts'

/** The scope of the function or program that a scope lies in. */
export function functionScope(scope: Scope): Scope {
  let at = scope
  while (at.up && at.up.owner === at.owner) at = at.up
  return at
}

/** The binding of a name in a scope, made when there is none yet. */
export function declareName(name: string, scope: Scope): Binding {
  scope.names ??= new Map()
  let binding = scope.names.get(name)
  if (!binding) {
    binding = { name, scope, definitions: [] }
    scope.names.set(name, binding)
  }
  return binding
}

/** Declares the names of a pattern, with the way to each. */
export function declare(
  pattern: Node,
  scope: Scope,
  path: Step[],
  found: (binding: Binding, path: Step[]) => void,
): void {
  eachTarget(pattern, path, 0, (target, at, fallback) => {
    if (target.type !== 'Identifier' || !target.name) return
    target.scope = scope
    const binding = declareName(target.name, scope)
    found(binding, at)
    if (fallback) binding.definitions.push({ node: fallback, path: [], as: 'whole' })
  })
}

const PATTERN_DEPTH = 12

/** The names and members of a pattern, with the way to each. */
export function eachTarget(
  pattern: Node,
  path: Step[],
  depth: number,
  found: (target: Node, path: Step[], fallback: Node | undefined) => void,
  fallback?: Node,
): void {
  if (depth > PATTERN_DEPTH) return
  if (pattern.type === 'AssignmentPattern' && pattern.left) {
    eachTarget(pattern.left, path, depth + 1, found, pattern.right)
  } else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties ?? []) {
      if (property.type === 'RestElement' && property.argument) {
        eachTarget(property.argument, [...path, { rest: true }], depth + 1, found)
        continue
      }
      const value = asNode(property.value)
      const key = keyOf(property)
      if (value) eachTarget(value, key === undefined ? path : [...path, key], depth + 1, found)
    }
  } else if (pattern.type === 'ArrayPattern') {
    for (const [index, element] of (pattern.elements ?? []).entries()) {
      if (!element) continue
      if (element.type === 'RestElement' && element.argument) {
        eachTarget(element.argument, [...path, { rest: true }], depth + 1, found)
      } else eachTarget(element, [...path, index], depth + 1, found)
    }
  } else if (pattern.type === 'RestElement' && pattern.argument) {
    eachTarget(pattern.argument, [...path, { rest: true }], depth + 1, found)
  } else found(pattern, path, fallback)
}

/** Expressions that stand in a pattern: defaults and computed keys. */
export function pushPattern(
  pattern: Node,
  parent: Node,
  push: (child: Node | null | undefined, parent: Node, scope?: Scope) => void,
  scope?: Scope,
): void {
  const waiting = [pattern]
  let seen = 0
  while (waiting.length > 0 && seen++ < 2000) {
    const at = waiting.pop() as Node
    at.parent ??= parent
    if (at.type === 'AssignmentPattern') {
      push(at.right, at, scope)
      if (at.left) waiting.push(at.left)
    } else if (at.type === 'ObjectPattern') {
      for (const property of at.properties ?? []) {
        if (property.computed) push(property.key, property, scope)
        const value = asNode(property.value) ?? property.argument
        if (value) waiting.push(value)
      }
    } else if (at.type === 'ArrayPattern') {
      for (const element of at.elements ?? []) if (element) waiting.push(element)
    } else if (at.type === 'RestElement' && at.argument) waiting.push(at.argument)
  }
}
