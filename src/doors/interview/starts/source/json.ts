import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Place, Unknown } from '../../../../core/finding.ts'
import type { ArtifactFile } from '../../artifact.ts'
import { placeAt } from './lines.ts'

/** Characters of a configuration file that are read; honest ones are a hundredth of it. */
const LENGTH = 2 ** 20
/** Brackets within brackets; honest configuration stays under twenty. */
const DEPTH = 200
const MEMBERS = 2_000

/** A member of a JSON object. */
export interface Member {
  key: string
  keyNode: Node
  value: Node
}

/**
 * Parses JSON with comments and trailing commas, as editors and npm's relatives take it.
 *
 * @returns the root node; undefined when nothing can be read of it. `unknown` says what is broken and where.
 */
export function readJson(file: ArtifactFile): { root: Node | undefined; unknown: Unknown | undefined } {
  const broken = (why: string) => ({ root: undefined, unknown: { what: file.path, why } })
  const text = file.text()
  if (text === undefined) return file.size === 0 ? nothing : broken('it is not text')
  if (text.length > LENGTH) return broken(`it is longer than ${LENGTH} characters for a configuration file`)
  if (isTooDeep(text)) return broken(`its brackets go deeper than ${DEPTH}`)
  if (text.trim() === '') return nothing
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true })
  const first = errors[0]
  if (!first) return { root, unknown: undefined }
  const { line } = placeAt(file, first.offset)
  return {
    root,
    unknown: {
      what: file.path,
      why: `it is no whole JSON: ${printParseErrorCode(first.error)} in line ${line}`,
    },
  }
}

const nothing = { root: undefined, unknown: undefined }

function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      if (++depth > DEPTH) return true
    } else if (code === 93 || code === 125) depth--
  }
  return false
}

/** Members of an object in order, a repeated key as often as it is written. */
export function members(node: Node | undefined): Member[] {
  if (node?.type !== 'object') return []
  const out: Member[] = []
  for (const property of (node.children ?? []).slice(0, MEMBERS)) {
    const [keyNode, value] = property.children ?? []
    if (keyNode && value) out.push({ key: String(keyNode.value), keyNode, value })
  }
  return out
}

/** The value under a path of keys; of a repeated key the last, as JSON.parse has it. */
export function member(node: Node | undefined, ...path: string[]): Node | undefined {
  let at = node
  for (const key of path) at = members(at).findLast((one) => one.key === key)?.value
  return at
}

export const items = (node: Node | undefined): Node[] =>
  node?.type === 'array' ? (node.children ?? []).slice(0, MEMBERS) : []

export const stringOf = (node: Node | undefined): string | undefined =>
  node?.type === 'string' ? String(node.value) : undefined

/** Strings of an array, or the one string. */
export const stringsOf = (node: Node | undefined): string[] =>
  node?.type === 'string' ? [String(node.value)] : items(node).flatMap((item) => stringOf(item) ?? [])

/** Where a node stands; of a string the first character of it that shows. */
export function placeOf(file: ArtifactFile, node: Node, shown?: string): Place {
  if (node.type !== 'string') return placeAt(file, node.offset, shown)
  const raw = (file.text() ?? '').slice(node.offset + 1, node.offset + node.length)
  const blanks = /^(?:\s|\\[tnr]|\\u00(?:20|a0|09))*/i.exec(raw)?.[0].length ?? 0
  const within = blanks < raw.length - 1 ? blanks : 0
  return placeAt(file, node.offset + 1 + within, shown ?? String(node.value).trim())
}
