import { isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import type { Place, Unknown } from '../../../../core/finding.ts'
import type { ArtifactFile } from '../../artifact.ts'
import { placeAt } from './lines.ts'

/** Characters of a YAML file that are read: the parser takes about a second for a megabyte of it. */
const LENGTH = 128 * 1024
/** Flow brackets and indentation, which is what nests. */
const DEPTH = 100

/** A member of a YAML mapping. */
export interface YamlMember {
  key: string
  value: Node
}

/** Parses YAML without following aliases. @returns the roots of its documents, and what is broken in words. */
export function readYaml(file: ArtifactFile): { roots: Node[]; unknown: Unknown | undefined } {
  const broken = (why: string) => ({ roots: [], unknown: { what: file.path, why } })
  const text = file.text()
  if (text === undefined)
    return file.size === 0 ? { roots: [], unknown: undefined } : broken('it is not text')
  if (text.length > LENGTH) return broken(`it is longer than ${LENGTH} characters for a configuration file`)
  if (isTooDeep(text)) return broken(`it nests deeper than ${DEPTH}`)
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false })
    if (!Array.isArray(documents)) return { roots: [], unknown: undefined }
    const error = documents.flatMap((document) => document.errors)[0]
    return {
      roots: documents.flatMap((document) => (document.contents as Node | null) ?? []),
      unknown: error && {
        what: file.path,
        why: `it is no whole YAML: ${error.message} in line ${placeAt(file, error.pos[0]).line}`,
      },
    }
  } catch (error) {
    return broken(`it is no YAML: ${String(error)}`)
  }
}

function isTooDeep(text: string): boolean {
  if (/^ {400}/m.test(text) || /(?:- ){100}/.test(text)) return true
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      if (++depth > DEPTH) return true
    } else if ((code === 93 || code === 125) && depth > 0) depth--
  }
  return false
}

/** Members of a mapping in order. */
export function yamlMembers(node: unknown): YamlMember[] {
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && value ? [{ key: String(key.value), value: value as Node }] : [],
  )
}

export function yamlMember(node: unknown, ...path: string[]): Node | undefined {
  let at = node
  for (const key of path) at = yamlMembers(at).findLast((one) => one.key === key)?.value
  return at as Node | undefined
}

export const yamlItems = (node: unknown): Node[] => (isSeq(node) ? (node.items as Node[]) : [])

export const yamlString = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' ? node.value : undefined

/** Nodes with text in them: the node itself, or the items of a sequence. */
export const yamlStrings = (node: unknown): { node: Node; text: string }[] =>
  (isSeq(node) ? yamlItems(node) : [node]).flatMap((one) => {
    const text = yamlString(one)
    return text === undefined ? [] : [{ node: one as Node, text }]
  })

/** Where a node stands. Of a block of text (`|`) its first line. */
export function yamlPlace(file: ArtifactFile, node: Node, shown?: string): Place {
  const from = node.range?.[0] ?? 0
  const text = file.text() ?? ''
  const block = text[from] === '|' || text[from] === '>'
  const line = block ? text.indexOf('\n', from) + 1 : from
  const quote = /["']/.test(text[line] ?? '') ? 1 : 0
  const blanks = /^\s*/.exec(text.slice(line + quote, line + quote + 10_000))?.[0].length ?? 0
  return placeAt(file, line + quote + blanks, shown)
}
