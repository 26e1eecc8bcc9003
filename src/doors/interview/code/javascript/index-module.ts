import { visitorKeys } from 'oxc-parser'
import type { ArtifactFile } from '../../artifact.ts'
import { assign } from './assignments.ts'
import { declare, declareName, functionScope, pushPattern } from './declarations.ts'
import { add, cooked, keyOf, type Module, memberKey } from './module.ts'
import { asNode, bare, type Node, type Scope } from './node.ts'

const SCOPED = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'SwitchStatement', 'StaticBlock'])
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
  const pushAll = (children: readonly (Node | null)[] | undefined, parent: Node, at: Scope = scope): void => {
    if (children) for (const child of children) push(child, parent, at)
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
        if (node.property?.name === 'env' || node.property?.value === 'env' || addsTexts(node.property))
          module.environments.push(node)
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
        push(node.callee, node)
        pushAll(node.arguments, node)
        continue
      }
      // the commonest kinds, each by its own fields: to look them up by name costs much more
      case 'ExpressionStatement':
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        push(asNode(node.expression), node)
        continue
      case 'BinaryExpression':
      case 'LogicalExpression':
        if (node.operator === '+' && isText(node.right) && addsTexts(node)) module.strings.push(node)
        push(node.left, node)
        push(node.right, node)
        continue
      case 'UnaryExpression':
      case 'UpdateExpression':
      case 'AwaitExpression':
      case 'SpreadElement':
        push(node.argument, node)
        continue
      case 'ConditionalExpression':
      case 'IfStatement':
        push(node.test, node)
        push(asNode(node.consequent), node)
        push(node.alternate, node)
        continue
      case 'SequenceExpression':
        pushAll(node.expressions, node)
        continue
      case 'ArrayExpression':
        pushAll(node.elements, node)
        continue
      case 'ObjectExpression':
        pushAll(node.properties, node)
        continue
      case 'BlockStatement':
        pushAll(Array.isArray(node.body) ? node.body : undefined, node, {
          module,
          up: scope,
          owner: scope.owner,
          names: undefined,
        })
        continue
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
        push(node.left, node)
        push(node.right, node)
        continue
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
        push(node.argument, node)
        continue
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

function nameOf(node: Node | undefined): string {
  return node?.name ?? (typeof node?.value === 'string' ? node.value : '')
}

const isText = (node: Node | undefined): boolean => node?.type === 'Literal' && typeof node.value === 'string'

/** Whether texts are added that stand there: one text, cut in pieces. */
function addsTexts(node: Node | undefined): boolean {
  if (node?.type !== 'BinaryExpression' || node.operator !== '+' || !isText(node.right)) return false
  const left = node.left && bare(node.left)
  return isText(left) || (left?.type === 'BinaryExpression' && left.operator === '+' && isText(left.right))
}

/** For `for (const x of list)`: the list. */
function loopSource(declaration: Node): Node | undefined {
  const loop = declaration.parent
  if (loop?.type !== 'ForOfStatement' || loop.left !== declaration) return undefined
  return loop.right
}
