import { extname } from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'

/** A node of the syntax tree, seen as what all of them have. Spans count UTF-16 units. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [member: string]: unknown
}

const LANGUAGES = { '.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx' } as const

/** Whether a file is JavaScript or TypeScript, by its name. */
export const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path)

/** Parses JavaScript or TypeScript by the file's name; JSX may stand in any `.js`. */
export function parseScript(
  path: string,
  text: string,
): { program: SyntaxNode; errors: ParseResult['errors'] } {
  const lang = LANGUAGES[extname(path) as keyof typeof LANGUAGES] ?? 'jsx'
  const { program, errors } = parseSync(path, text, { lang })
  return { program: program as unknown as SyntaxNode, errors }
}

/** Every node below and with this one, each with the one it is a member of, outermost first. */
export function* nodesOf(
  root: SyntaxNode,
): Generator<{ node: SyntaxNode; parent?: SyntaxNode; as?: string }> {
  const waiting: { node: SyntaxNode; parent?: SyntaxNode; as?: string }[] = [{ node: root }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    yield one
    for (const [as, member] of Object.entries(one.node))
      for (const node of [member].flat()) if (isNode(node)) waiting.push({ node, parent: one.node, as })
  }
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

/** A stretch of text with what comes in its place. */
export interface Change {
  start: number
  end: number
  text: string
}

/** Makes changes that do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let changed = text
  for (const { start, end, text: put } of changes.toSorted((a, b) => b.start - a.start))
    changed = changed.slice(0, start) + put + changed.slice(end)
  return changed
}
