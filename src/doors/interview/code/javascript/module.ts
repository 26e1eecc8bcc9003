import { visitorKeys } from 'oxc-parser'
import type { ArtifactFile } from '../../artifact.ts'
import { PUT } from './elements.ts'
import { asNode, type Binding, bare, isFunction, lookup, type Node, type Scope, type Step } from './node.ts'

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

const SCOPED = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'StaticBlock',
])
const TYPESCRIPT_VALUES = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSImportEqualsDeclaration',
  'TSExternalModuleReference',
  'TSParameterProperty',
])
const ADDING = new Set(['push', 'unshift', 'set', 'append', 'add', 'write', 'splice', 'fill'])

/** Builds the index of a parsed program in one walk that needs no stack of its own. */
export function indexModule(program: Node, text: string, file: ArtifactFile | undefined): Module {
  const module: Omit<Module, 'top'> & { top?: Scope } = {
    file,
    text,
    program,
    calls: [],
    imports: [],
    environments: [],
    strings: [],
    references: new Map(),
    methods: new Map(),
    own: new Map(),
    loose: new Map(),
    puts: [],
    globals: new Map(),
    returns: new Map(),
    exports: { names: new Map(), whole: [], all: [], from: new Map() },
  }
  const top: Scope = { module: module as Module, up: undefined, owner: undefined, names: undefined }
  return fill(Object.assign(module, { top }))
}

function fill(module: Module): Module {
  const { program, top } = module
  const assignments: { node: Node; scope: Scope }[] = []
  const nodes: Node[] = [program]
  const scopes: Scope[] = [top]
  let scope = top
  const push = (child: Node | null | undefined, parent: Node, at: Scope = scope): void => {
    if (!child) return
    child.parent = parent
    nodes.push(child)
    scopes.push(at)
  }
  while (nodes.length > 0) {
    const node = nodes.pop() as Node
    scope = scopes.pop() as Scope
    const type = node.type
    switch (type) {
      case 'Identifier':
        node.scope = scope
        add(module.references, node.name ?? '', node)
        continue
      case 'Literal':
        if (
          (typeof node.value === 'string' && node.value.length > 5) ||
          (node.regex?.pattern.length ?? 0) > 5
        )
          module.strings.push(node)
        continue
      case 'ThisExpression':
        node.scope = scope
        continue
      case 'TemplateElement':
      case 'Super':
        continue
      case 'MemberExpression':
        push(node.object, node)
        if (node.computed) push(node.property, node)
        else if (node.property) node.property.parent = node
        if (node.property?.name === 'env' || node.property?.value === 'env') module.environments.push(node)
        continue
      case 'Property':
      case 'PropertyDefinition':
      case 'AccessorProperty':
      case 'MethodDefinition': {
        if (node.computed) push(node.key, node)
        const value = asNode(node.value)
        push(value, node)
        const key = keyOf(node)
        if (type !== 'Property' && key && value) add(module.own, key, value)
        continue
      }
      case 'CallExpression':
      case 'NewExpression': {
        module.calls.push(node)
        node.scope = scope
        const callee = node.callee && bare(node.callee)
        if (callee?.type === 'MemberExpression') {
          const key = memberKey(callee)
          if (key) {
            add(module.methods, key, node)
            if (ADDING.has(key) && callee.object?.type === 'Identifier') assignments.push({ node, scope })
          }
        }
        break
      }
      case 'ImportExpression':
      case 'TaggedTemplateExpression':
        module.calls.push(node)
        node.scope = scope
        break
      case 'VariableDeclaration': {
        const at = node.kind === 'var' ? functionScope(scope) : scope
        for (const declarator of node.declarations ?? []) {
          declarator.parent = node
          const loop = loopSource(node)
          const source = loop ?? declarator.init
          if (declarator.id) {
            declare(declarator.id, at, [], (binding, path) => {
              if (source) binding.definitions.push({ node: source, path, as: loop ? 'element' : 'whole' })
            })
            pushPattern(declarator.id, declarator, push)
          }
          push(declarator.init, declarator)
        }
        continue
      }
      case 'AssignmentExpression':
        assignments.push({ node, scope })
        break
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        if (!node.body && type !== 'ArrowFunctionExpression') continue
        const inner: Scope = { module, up: scope, owner: node, names: undefined }
        node.scope = inner
        const id = node.id
        if (id?.name) {
          id.scope = type === 'FunctionDeclaration' ? scope : inner
          const binding = declareName(id.name, id.scope)
          binding.declared = node
        }
        for (const [index, param] of (node.params ?? []).entries()) {
          const pattern =
            param.type === 'TSParameterProperty' ? (asNode(param['param' as never]) ?? param) : param
          declare(pattern, inner, [], (binding, path) => {
            binding.parameter = { of: node, index, path }
          })
          pushPattern(pattern, node, push, inner)
        }
        const body = Array.isArray(node.body) ? undefined : node.body
        if (body?.type === 'BlockStatement') {
          body.parent = node
          for (const statement of Array.isArray(body.body) ? body.body : []) push(statement, body, inner)
        } else if (body) {
          push(body, node, inner)
          add(module.returns, node, body)
        }
        continue
      }
      case 'ClassDeclaration':
      case 'ClassExpression':
        node.scope = scope
        if (node.id?.name) declareName(node.id.name, scope).declared = node
        push(node.superClass, node)
        push(Array.isArray(node.body) ? undefined : node.body, node)
        continue
      case 'ReturnStatement':
      case 'YieldExpression':
        if (scope && node.argument) {
          const owner = functionScope(scope).owner
          if (owner) add(module.returns, owner, node.argument)
        }
        break
      case 'CatchClause': {
        const inner: Scope = { module, up: scope, owner: scope.owner, names: undefined }
        if (node.param) {
          declare(node.param, inner, [], (binding, path) => {
            binding.caught = { clause: node, path }
          })
        }
        push(Array.isArray(node.body) ? undefined : node.body, node, inner)
        continue
      }
      case 'ImportDeclaration': {
        if (node.source) module.imports.push(node.source)
        const specifier = String(node.source?.value ?? '')
        for (const item of node.specifiers ?? []) {
          if (!item.local?.name) continue
          const name =
            item.type === 'ImportSpecifier'
              ? nameOf(item.imported)
              : item.type === 'ImportNamespaceSpecifier'
                ? '*'
                : 'default'
          declareName(item.local.name, scope).imported = { specifier, name }
        }
        continue
      }
      case 'TSImportEqualsDeclaration': {
        const reference = asNode(node['moduleReference' as never])
        const inner = reference?.expression
        if (node.id?.name && typeof inner === 'object' && typeof inner?.value === 'string') {
          declareName(node.id.name, scope).imported = { specifier: inner.value, name: '*' }
        }
        continue
      }
      case 'TSExportAssignment': {
        const expression = asNode(node.expression)
        if (expression) {
          module.exports.whole.push(expression)
          push(expression, node)
        }
        continue
      }
      case 'ExportAllDeclaration': {
        if (node.source) module.imports.push(node.source)
        const specifier = String(node.source?.value ?? '')
        if (node.exported) module.exports.from.set(nameOf(node.exported), { specifier, name: '*' })
        else module.exports.all.push(specifier)
        continue
      }
      case 'ExportNamedDeclaration': {
        if (node.source) module.imports.push(node.source)
        for (const item of node.specifiers ?? []) {
          const exported = nameOf(item.exported ?? undefined)
          if (node.source) {
            module.exports.from.set(exported, {
              specifier: String(node.source.value),
              name: nameOf(item.local),
            })
          } else if (item.local) {
            add(module.exports.names, exported, item.local)
            push(item.local, item)
          }
        }
        const declared = node.declaration
        if (declared) {
          for (const each of declared.declarations ?? []) {
            if (each.id?.type === 'Identifier' && each.id.name)
              add(module.exports.names, each.id.name, each.id)
          }
          if (declared.id?.name) add(module.exports.names, declared.id.name, declared)
          for (const each of declared.declarations ?? []) if (each.id) each.id.scope = scope
          push(declared, node)
        }
        continue
      }
      case 'ExportDefaultDeclaration':
        if (node.declaration) {
          add(module.exports.names, 'default', node.declaration)
          push(node.declaration, node)
        }
        continue
      case 'TemplateLiteral':
        if (node.quasis?.some((quasi) => cooked(quasi).length > 5)) module.strings.push(node)
        break
      default:
        if (type.startsWith('TS') && !TYPESCRIPT_VALUES.has(type)) continue
    }
    const inner = SCOPED.has(type) ? { module, up: scope, owner: scope.owner, names: undefined } : scope
    for (const key of visitorKeys[type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]
      if (Array.isArray(child)) for (const each of child) push(asNode(each), node, inner)
      else push(asNode(child), node, inner)
    }
  }
  for (const { node, scope: at } of assignments) assign(module, node, at)
  module.calls.sort((a, b) => a.start - b.start)
  return module
}

/** @returns the text of a template's piece */
export function cooked(quasi: Node): string {
  const value = quasi.value as { cooked?: string | null; raw?: string } | undefined
  return value?.cooked ?? value?.raw ?? ''
}

function add<K>(map: Map<K, Node[]>, key: K, node: Node): void {
  const list = map.get(key)
  if (list) list.push(node)
  else map.set(key, [node])
}

function nameOf(node: Node | undefined): string {
  return node?.name ?? (typeof node?.value === 'string' ? node.value : '')
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

function functionScope(scope: Scope): Scope {
  let at = scope
  while (at.up && at.up.owner === at.owner) at = at.up
  return at
}

function declareName(name: string, scope: Scope): Binding {
  scope.names ??= new Map()
  let binding = scope.names.get(name)
  if (!binding) {
    binding = { name, scope, definitions: [] }
    scope.names.set(name, binding)
  }
  return binding
}

/** For `for (const x of list)`: the list. */
function loopSource(declaration: Node): Node | undefined {
  const loop = declaration.parent
  if (loop?.type !== 'ForOfStatement' || loop.left !== declaration) return undefined
  return loop.right
}

function declare(
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
function eachTarget(
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
function pushPattern(
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

/** Files an assignment, or a call that adds to something, under what it changes. */
function assign(module: Module, node: Node, scope: Scope): void {
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
