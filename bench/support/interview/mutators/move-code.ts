import { createHash } from 'node:crypto'
import { basename, dirname, extname } from 'node:path'
import type { Mutator } from '../mutator.ts'
import { isReworked } from '../rework.ts'
import type { Content, Files, Implant } from '../sample.ts'
import { isScript, nodesOf, parseScript, type SyntaxNode } from '../script.ts'

/** A file cut in two, with the line of the implant in the new one. */
interface Moved {
  left: string
  moved: string
  line: number | undefined
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** `./name` as this kind of file names its neighbour. */
const specifier = (path: string) =>
  /\.tsx?$/.test(path) ? `./${basename(path, extname(path))}` : `./${basename(path)}`

function isModule(path: string, program: SyntaxNode, files: Files): boolean {
  if (/\.[cm]js$/.test(path)) return path.endsWith('.mjs')
  if ((program.body as SyntaxNode[]).some(({ type }) => /^(Import|Export)/.test(type))) return true
  if (/\brequire\(|module\.exports|\bexports\./.test(String(files.get(path)))) return false
  return /"type":\s*"module"/.test(String(files.get('package.json') ?? ''))
}

/** Moves the function at the top of the file that holds the line; else all of the file. */
export function moveScript(
  path: string,
  to: string,
  files: Files,
  line: number | undefined,
): Moved | undefined {
  const text = files.get(path) as string
  const { program, errors } = parseScript(path, text)
  if (errors.length > 0) return undefined
  const esm = isModule(path, program, files)
  return moveFunction(program, text, to, esm, line) ?? moveAll(program, text, to, esm, line)
}

function moveAll(
  program: SyntaxNode,
  text: string,
  to: string,
  esm: boolean,
  line: number | undefined,
): Moved {
  const from = specifier(to)
  const hasDefault = (program.body as SyntaxNode[]).some(({ type }) => type === 'ExportDefaultDeclaration')
  const other = hasDefault ? `export { default } from '${from}'\n` : ''
  return {
    left: esm ? `export * from '${from}'\n${other}` : `module.exports = require('${from}')\n`,
    moved: text,
    line,
  }
}

/** What stands at the top of a file under a name. */
interface Declared {
  statement: SyntaxNode
  names: string[]
  copyable: boolean
}

function moveFunction(
  program: SyntaxNode,
  text: string,
  to: string,
  esm: boolean,
  line: number | undefined,
): Moved | undefined {
  if (line === undefined) return undefined
  const declared = (program.body as SyntaxNode[]).map(declaration)
  const there = declared.filter(
    ({ statement: { start, end } }) => lineOf(text, start) <= line && line <= lineOf(text, end),
  )
  const own = there.length === 1 ? there[0] : undefined
  const name = own?.names[0]
  if (!own || name === undefined || !isFunction(own.statement)) return undefined
  const needed = new Set<Declared>([own])
  for (const one of needed)
    for (const { node } of nodesOf(one.statement)) {
      const met =
        node.type === 'Identifier' && declared.find(({ names }) => names.includes(node.name as string))
      if (met && met !== own && !met.copyable) return undefined
      if (met) needed.add(met)
    }
  const parts = declared
    .filter((one) => needed.has(one) && one !== own)
    .map(({ statement }) => source(text, statement))
  const body = inner(own.statement)
  const before = parts.map((part) => `${part}\n`).join('')
  const moved = `${before}${esm ? 'export ' : ''}${source(text, body)}\n${esm ? '' : `exports.${name} = ${name}\n`}`
  const from = specifier(to)
  const exported = own.statement.type === 'ExportNamedDeclaration' ? `\nexport { ${name} }` : ''
  const link = esm ? `import { ${name} } from '${from}'${exported}` : `const { ${name} } = require('${from}')`
  return {
    left: text.slice(0, own.statement.start) + link + text.slice(own.statement.end),
    moved,
    line: before.split('\n').length + line - lineOf(text, body.start),
  }
}

const source = (text: string, { start, end }: SyntaxNode) => text.slice(start, end)
const inner = (statement: SyntaxNode) =>
  statement.type === 'ExportNamedDeclaration' && statement.declaration
    ? (statement.declaration as SyntaxNode)
    : statement

function isFunction(statement: SyntaxNode): boolean {
  const body = inner(statement)
  if (body.type === 'FunctionDeclaration') return true
  const init = (body.declarations as SyntaxNode[] | undefined)?.[0]?.init as SyntaxNode | undefined
  return body.type === 'VariableDeclaration' && /Function/.test(init?.type ?? '')
}

function declaration(statement: SyntaxNode): Declared {
  const body = inner(statement)
  const names: string[] = []
  if (body.type === 'FunctionDeclaration') names.push((body.id as SyntaxNode).name as string)
  const declarators = body.type === 'VariableDeclaration' ? (body.declarations as SyntaxNode[]) : []
  for (const { id } of declarators)
    for (const { node, as, parent } of nodesOf(id as SyntaxNode))
      if (node.type === 'Identifier' && !(as === 'key' && parent?.shorthand !== true))
        names.push(node.name as string)
  if (body.type === 'ImportDeclaration')
    for (const { local } of body.specifiers as SyntaxNode[]) names.push((local as SyntaxNode).name as string)
  const copyable =
    statement === body &&
    (body.type === 'ImportDeclaration' ||
      body.type === 'FunctionDeclaration' ||
      (body.type === 'VariableDeclaration' && body.kind === 'const' && declarators.every(doesNothing)))
  if (/^(Class|TS)/.test(body.type)) names.push(String((body.id as SyntaxNode | null)?.name))
  return { statement, names, copyable }
}

/** Whether a constant may be made twice: nothing is called for it but require. */
function doesNothing(declarator: SyntaxNode): boolean {
  const init = declarator.init as SyntaxNode | null
  if (!init || /Function/.test(init.type)) return init !== null
  return [...nodesOf(init)].every(({ node }) => {
    if (/^(New|Await|Assignment|Update)/.test(node.type)) return false
    const callee = node.type === 'CallExpression' ? (node.callee as SyntaxNode) : undefined
    return callee === undefined || /^(require|createRequire)$/.test(String(callee.name))
  })
}

/** Moves all of a Python module into a new one beside it. */
export function movePython(
  path: string,
  to: string,
  files: Files,
  line: number | undefined,
): Moved | undefined {
  const text = files.get(path) as string
  if (text.includes('__main__')) return undefined
  const folder = dirname(path) === '.' ? '' : `${dirname(path)}/`
  const dot = files.has(`${folder}__init__.py`) ? '.' : ''
  return { left: `from ${dot}${basename(to, '.py')} import *  # noqa: F403\n`, moved: text, line }
}

function newPath(path: string): string {
  const extension = extname(path)
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 4)
  const folder = dirname(path) === '.' ? '' : `${dirname(path)}/`
  return `${folder}${extension === '.py' ? 'common_' : 'shared-'}${hash}${extension}`
}

const moveCode: Mutator = {
  what: 'the function that holds the implant, or its whole file, in a new module',
  mutate: (project) => {
    const files = new Map<string, Content>(project.files)
    const scripted = project.implants.find(({ file }) => isReworked(file, files.get(file)))
    if (!scripted) return project
    const { file, line } = scripted
    const to = newPath(file)
    const cut = (isScript(file) ? moveScript : movePython)(file, to, files, line)
    if (!cut) return project
    files.set(file, cut.left)
    files.set(to, cut.moved)
    const implants: Implant[] = [
      cut.line === undefined ? { file: to } : { file: to, line: cut.line },
      ...project.implants.filter((one) => one.file !== file),
    ]
    const own = [...project.own, to]
    return { files, implants, own }
  },
}

export default moveCode
