import { parser } from '@lezer/python'
import type { Mutator } from '../mutator.ts'
import { rework } from '../rework.ts'
import { applyChanges, type Change, isScript, nodesOf, parseScript, type SyntaxNode } from '../script.ts'

const SPLIT_FROM = 4

/** Whether an expression could stand where the literal stands. */
function takesExpression(parent: SyntaxNode | undefined, as: string | undefined): boolean {
  if (!parent || as === 'source' || as === 'directive' || /^(JSX|TS|Import|Export)/.test(parent.type))
    return false
  if (parent.type === 'ExpressionStatement') return false
  return !(as === 'key' && parent.computed !== true)
}

const quote = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** Cuts the string literals of a script in two or three, put together with `+`. */
export function splitScript(path: string, text: string): string {
  const { program, errors } = parseScript(path, text)
  if (errors.length > 0) return text
  const changes: Change[] = []
  for (const { node, parent, as } of nodesOf(program)) {
    if (node.type !== 'Literal' || typeof node.value !== 'string' || node.value.length < SPLIT_FROM) continue
    if (/[^\x20-\x7e]/.test(node.value) || !takesExpression(parent, as)) continue
    const put = pieces(node.value).map(quote).join(' + ')
    const enclosed = as === 'arguments' || as === 'elements' || as === 'init'
    changes.push({ start: node.start, end: node.end, text: enclosed ? put : `(${put})` })
  }
  return applyChanges(text, changes)
}

/** Two pieces; three of a long text. No cut falls into a character. */
function pieces(text: string): string[] {
  const third = Math.floor(text.length / 3)
  return text.length < 12
    ? [text.slice(0, text.length >> 1), text.slice(text.length >> 1)]
    : [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)]
}

/** Cuts Python's plain one-line strings in two, put together with `+`. */
export function splitPython(text: string): string {
  const changes: Change[] = []
  const cursor = parser.parse(text).cursor()
  do {
    if (cursor.name !== 'String') continue
    const above = cursor.node.parent?.name
    if (above !== 'ArgList' && above !== 'AssignStatement' && above !== 'ArrayExpression') continue
    const [, mark, inner] = /^(['"])([^'"\\\n{}]*)\1$/.exec(text.slice(cursor.from, cursor.to)) ?? []
    if (mark === undefined || inner === undefined || inner.length < SPLIT_FROM) continue
    const put = pieces(inner).map((piece) => mark + piece + mark)
    changes.push({ start: cursor.from, end: cursor.to, text: `(${put.join(' + ')})` })
  } while (cursor.next())
  return applyChanges(text, changes)
}

const splitStrings: Mutator = {
  what: 'every string cut in pieces that are added together',
  mutate: (project) =>
    rework(project, (path, text) => {
      if (isScript(path)) return splitScript(path, text)
      return path.endsWith('.py') ? splitPython(text) : text
    }),
}

export default splitStrings
