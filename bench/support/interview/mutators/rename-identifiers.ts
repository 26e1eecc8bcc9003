import { createHash } from 'node:crypto'
import type { SyntaxNode as PythonNode } from '@lezer/common'
import { parser } from '@lezer/python'
import type { Mutator } from '../mutator.ts'
import { rework } from '../rework.ts'
import { applyChanges, type Change, isScript, nodesOf, parseScript, type SyntaxNode } from '../script.ts'

const STEMS = 'item value entry state index result part field block level node cell'.split(' ')

function newName(name: string): string {
  const hash = createHash('sha256').update(name).digest()
  const stem = STEMS[(hash[0] as number) % STEMS.length] as string
  const upper = name[0] !== undefined && name[0] >= 'A' && name[0] <= 'Z'
  return `${upper ? stem[0]?.toUpperCase() + stem.slice(1) : stem}${hash.toString('hex', 1, 4)}`
}

const DECLARING: Record<string, readonly string[]> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
}

/** Names that a pattern binds. */
function* bound(pattern: unknown): Generator<string> {
  for (const one of [pattern].flat() as (SyntaxNode | null)[]) {
    if (!one) continue
    if (one.type === 'Identifier') yield one.name as string
    else if (one.type === 'AssignmentPattern') yield* bound(one.left)
    else if (one.type === 'RestElement') yield* bound(one.argument)
    else if (one.type === 'ArrayPattern') yield* bound(one.elements)
    else if (one.type === 'Property') yield* bound(one.value)
    else if (one.type === 'ObjectPattern') yield* bound(one.properties)
  }
}

const isKey = (parent: SyntaxNode | undefined, as: string | undefined) =>
  parent !== undefined &&
  parent.computed !== true &&
  ((parent.type === 'MemberExpression' && as === 'property') ||
    (as === 'key' && parent.type !== 'TSParameterProperty') ||
    as === 'imported' ||
    as === 'exported' ||
    as === 'label' ||
    /^TS(Qualified|Property|Method|EnumMember)/.test(parent.type))

/** Gives other names to all that a script declares itself and does not export. */
export function renameScript(path: string, text: string): string {
  const { program, errors } = parseScript(path, text)
  if (errors.length > 0) return text
  const declared = new Set<string>()
  const kept = new Set<string>(['require', 'module', 'exports', 'arguments', 'undefined'])
  const nodes = [...nodesOf(program)]
  for (const { node, parent } of nodes) {
    for (const member of DECLARING[node.type] ?? [])
      for (const name of bound(node[member])) declared.add(name)
    if (node.type === 'JSXIdentifier') kept.add(node.name as string)
    if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration')
      for (const name of exportedNames(node.declaration)) kept.add(name)
    if (node.type === 'TSParameterProperty' || parent?.type === 'TSParameterProperty')
      for (const name of bound(node.parameter ?? node)) kept.add(name)
    if (/^TS(Interface|TypeAlias|Enum|Module)Declaration$/.test(node.type))
      for (const name of bound(node.id)) kept.add(name)
  }
  const changes: Change[] = []
  const done = new Set<number>()
  for (const { node, parent, as } of nodes) {
    const name = node.name as string
    if (node.type !== 'Identifier' || !declared.has(name) || kept.has(name) || done.has(node.start)) continue
    const shorthand = parent?.shorthand === true || isSameSpecifier(parent)
    if (isKey(parent, as) && !shorthand) continue
    done.add(node.start)
    const end = node.start + name.length
    const put = shorthand ? keepOutside(parent as SyntaxNode, name) : newName(name)
    changes.push({ start: node.start, end, text: put })
  }
  const renamed = applyChanges(text, changes)
  return parseScript(path, renamed).errors.length === 0 ? renamed : text
}

/** `{ name }`: what others see keeps its name. */
const keepOutside = (parent: SyntaxNode, name: string): string =>
  parent.type === 'ImportSpecifier'
    ? `${name} as ${newName(name)}`
    : parent.type === 'ExportSpecifier'
      ? `${newName(name)} as ${name}`
      : `${name}: ${newName(name)}`

function isSameSpecifier(parent: SyntaxNode | undefined): boolean {
  if (parent?.type === 'ImportSpecifier')
    return (parent.imported as SyntaxNode).start === (parent.local as SyntaxNode).start
  if (parent?.type === 'ExportSpecifier')
    return (parent.exported as SyntaxNode).start === (parent.local as SyntaxNode).start
  return false
}

function* exportedNames(declaration: unknown): Generator<string> {
  const node = declaration as SyntaxNode | null
  if (!node) return
  if (node.type === 'VariableDeclaration')
    for (const one of node.declarations as SyntaxNode[]) yield* bound(one.id)
  else if (node.id) yield* bound(node.id)
}

/** Whether the name of a function stands in a class: others call it as a member. */
const isMethod = (name: PythonNode): boolean =>
  name.parent?.parent?.name === 'Body' && name.parent.parent.parent?.name === 'ClassDefinition'

/** Gives other names to what a Python module assigns and nobody outside could name. */
export function renamePython(text: string, outside: string): string {
  const assigned = new Set<string>()
  const kept = new Set<string>()
  const uses: { name: string; start: number }[] = []
  const cursor = parser.parse(text).cursor()
  do {
    if (cursor.name !== 'VariableName') continue
    const name = text.slice(cursor.from, cursor.to)
    const above = cursor.node.parent?.name
    const after = cursor.node.nextSibling?.name
    uses.push({ name, start: cursor.from })
    if ((above === 'ArgList' && after === 'AssignOp') || above === 'ParamList' || above === 'ScopeStatement')
      kept.add(name)
    else if (above === 'ImportStatement') kept.add(name)
    else if (above === 'AssignStatement' && (after === 'AssignOp' || after === ',')) assigned.add(name)
    else if (above === 'ForStatement' && after === 'in') assigned.add(name)
    else if (above === 'FunctionDefinition' && !isMethod(cursor.node)) assigned.add(name)
  } while (cursor.next())
  const known = (name: string) => name.startsWith('__') || new RegExp(`\\b${name}\\b`).test(outside)
  const changes = uses
    .filter(({ name }) => assigned.has(name) && !kept.has(name) && !known(name))
    .map(({ name, start }) => ({ start, end: start + name.length, text: newName(name) }))
  return applyChanges(text, changes)
}

const renameIdentifiers: Mutator = {
  what: 'other names for variables, functions and parameters',
  mutate: (project) =>
    rework(project, (path, text) => {
      if (isScript(path)) return renameScript(path, text)
      if (!path.endsWith('.py')) return text
      const others = [...project.files].filter(([other]) => other !== path && other.endsWith('.py'))
      return renamePython(text, others.map(([, content]) => String(content)).join('\n'))
    }),
}

export default renameIdentifiers
