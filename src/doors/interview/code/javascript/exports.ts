import type { Evaluator } from './evaluate.ts'
import { member } from './members.ts'
import type { Module } from './module.ts'
import { join, NOTHING, UNKNOWN, upTo, type Value } from './value.ts'

const DEPTH = 8

/** What `name` of a module is; `*` for all that it exports. */
export function exportedValue(
  at: Evaluator,
  from: Module,
  specifier: string,
  name: string,
  depth = 0,
): Value {
  const file = at.sources.resolve(from, specifier)
  if (!file) {
    const outside = at.sources.outside(specifier)
    return name === '*' || name === 'default' ? outside : member(at, outside, name)
  }
  if (file.extension === 'json') {
    const data = at.sources.json(file)
    return name === '*' || name === 'default' ? data : member(at, data, name)
  }
  const module = at.sources.module(file)
  if (typeof module === 'string' || depth > DEPTH) return UNKNOWN
  if (name !== '*') return exportOf(at, module, name, depth) ?? UNKNOWN
  let value: Value = NOTHING
  for (const node of upTo(module.exports.whole, 4)) value = join(value, at.value(node))
  return { ...value, members: [(key) => exportOf(at, module, key, depth), ...(value.members ?? [])] }
}

function exportOf(at: Evaluator, module: Module, name: string, depth: number): Value | undefined {
  const nodes = module.exports.names.get(name)
  if (nodes) return nodes.slice(0, 4).reduce((value: Value, node) => join(value, at.value(node)), NOTHING)
  const from = module.exports.from.get(name)
  if (from) return exportedValue(at, module, from.specifier, from.name, depth + 1)
  for (const specifier of upTo(module.exports.all, 20)) {
    const value = exportedValue(at, module, specifier, name, depth + 1)
    if (value !== UNKNOWN) return value
  }
  if (module.exports.whole.length === 0) return undefined
  const whole = module.exports.whole
    .slice(0, 4)
    .reduce((value: Value, node) => join(value, at.value(node)), NOTHING)
  return name === 'default' ? whole : member(at, whole, name)
}
