import { parser } from '@lezer/python'
import type { Mutator } from '../mutator.ts'
import { isReworked } from '../rework.ts'
import type { Implant } from '../sample.ts'
import { applyChanges, type Change, isScript, nodesOf, parseScript, type SyntaxNode } from '../script.ts'

const NOTES = [
  'see the guide for contributors',
  'kept as it was in the last release',
  'reviewed with the team',
  'the order matters here',
]

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** Where a statement begins, when nothing but blanks stands before it on its line. */
function indentBefore(text: string, start: number): string | undefined {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[ \t]*$/.test(indent) ? indent : undefined
}

/** Blank lines, comments and a deeper indent before the statements of a script. */
export function padScript(path: string, text: string): Change[] {
  const { program, errors } = parseScript(path, text)
  if (errors.length > 0) return []
  const changes: Change[] = []
  for (const { node } of nodesOf(program)) {
    if (node.type !== 'Program' && node.type !== 'BlockStatement') continue
    for (const { start } of node.body as SyntaxNode[]) {
      if (indentBefore(text, start) === undefined) continue
      const note = NOTES[changes.length % NOTES.length]
      changes.push({ start, end: start, text: `\n\n\n/* ${note} */\n// ${note}\n${' '.repeat(12)}` })
    }
  }
  return changes
}

/** Blank lines and comments before the statements of a Python module. */
export function padPython(text: string): Change[] {
  const changes: Change[] = []
  const cursor = parser.parse(text).cursor()
  do {
    const above = cursor.node.parent?.name
    if ((above !== 'Script' && above !== 'Body') || cursor.name === 'Comment' || cursor.name === ':') continue
    const indent = indentBefore(text, cursor.from)
    if (indent === undefined) continue
    const note = NOTES[changes.length % NOTES.length]
    changes.push({
      start: cursor.from,
      end: cursor.from,
      text: `# ${note}\n\n\n\n${indent}# ${note}\n${indent}`,
    })
  } while (cursor.next())
  return changes
}

const pad: Mutator = {
  what: 'blank lines, comments and spaces between all statements',
  mutate: (project) => {
    const files = new Map(project.files)
    const implants: Implant[] = [...project.implants]
    for (const path of project.own) {
      const text = files.get(path)
      if (!isReworked(path, text)) continue
      const changes = isScript(path) ? padScript(path, text) : padPython(text)
      files.set(path, applyChanges(text, changes))
      for (const [at, { file, line }] of implants.entries()) {
        if (file !== path || line === undefined) continue
        const above = changes.filter(({ start }) => lineAt(text, start) <= line)
        const lines = above.reduce((sum, change) => sum + change.text.split('\n').length - 1, 0)
        implants[at] = { file, line: line + lines }
      }
    }
    return { ...project, files, implants }
  },
}

export default pad
