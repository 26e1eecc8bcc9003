import { eachTarget } from './declarations.ts'
import { PUT } from './elements.ts'
import { add, type Module, memberKey } from './module.ts'
import { type Binding, bare, isFunction, lookup, type Node, type Scope } from './node.ts'

/** Files an assignment, or a call that adds to something, under what it changes. */
export function assign(module: Module, node: Node, scope: Scope): void {
  if (node.type !== 'AssignmentExpression') {
    const callee = node.callee && bare(node.callee)
    const binding = lookup(callee?.object?.name ?? '', scope)
    if (binding) binding.added = [...(binding.added ?? []), ...(node.arguments ?? [])]
    return
  }
  const { left, right } = node
  if (!left || !right) return
  const as = node.operator === '=' || node.operator?.length === 3 ? 'whole' : 'part'
  eachTarget(bare(left), [], 0, (target, path, fallback) => {
    const value = path.length === 0 ? right : (fallback ?? right)
    if (target.type === 'Identifier') {
      const binding = lookup(target.name ?? '', scope)
      if (binding) binding.definitions.push({ node: right, path, as })
      else add(module.globals, target.name ?? '', right)
      return
    }
    if (target.type !== 'MemberExpression' || !target.object) return
    const object = bare(target.object)
    const key = memberKey(target)
    if (key && PUT.has(key) && path.length === 0) module.puts.push(node)
    if (isModuleExports(object, scope)) {
      if (key) add(module.exports.names, key, value)
    } else if (object.type === 'Identifier' && object.name === 'module' && key === 'exports') {
      module.exports.whole.push(value)
    } else if (object.type === 'ThisExpression' && key) {
      add(module.own, key, value)
      if (!scope.owner) add(module.exports.names, key, value)
    } else if (object.type === 'Identifier' && lookup(object.name ?? '', scope)) {
      const binding = lookup(object.name ?? '', scope) as Binding
      if (key === undefined) binding.added = [...(binding.added ?? []), value]
      else {
        binding.properties ??= new Map()
        add(binding.properties, key, value)
      }
      if (isFunction(bare(value)) && key) add(module.loose, key, value)
    } else if (key) add(module.loose, key, value)
  })
}

function isModuleExports(object: Node, scope: Scope): boolean {
  if (object.type === 'Identifier') return object.name === 'exports' && !lookup('exports', scope)
  return (
    object.type === 'MemberExpression' &&
    memberKey(object) === 'exports' &&
    object.object?.type === 'Identifier' &&
    object.object.name === 'module'
  )
}
