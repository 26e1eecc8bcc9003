import { PosternError } from '../core/errors.ts'
import { COMPILER_OPTIONS, type Diagnostic, yaraBinding } from './binding.ts'

/** One file of rules. */
export interface RuleSource {
  /** For messages. */
  path: string
  /** From the folder of rules on: what a match calls it. */
  file: string
  text: string
}

/** What a file of rules declares. */
export interface Declared {
  names: string[]
  /** A global rule decides over all rules that are compiled with it. */
  hasGlobal: boolean
}

/** Comments, strings, regular expressions and hexadecimal patterns: what is not rules. Division is `\` in YARA. */
const NOT_RULES =
  /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|\/(?:\\.|[^/\\\n*])(?:\\.|[^/\\\n])*\//g
const RULE = /\b((?:(?:private|global)\s+)*)rule\s+([A-Za-z_]\w*)/g

/**
 * The names of the rules in a text.
 *
 * @throws PosternError `E_RULES` for a comment that is never closed: compiled with other files it would hide theirs.
 */
export function declaredIn({ path, text }: RuleSource): Declared {
  const bare = text.replace(NOT_RULES, (part) => (part.startsWith('//') ? '' : ' "" '))
  if (bare.includes('/*')) throw new PosternError('E_RULES', `${path}: a comment is opened and never closed`)
  const names: string[] = []
  let hasGlobal = false
  for (const [, modifiers, name] of bare.matchAll(RULE)) {
    names.push(name as string)
    hasGlobal ||= (modifiers ?? '').includes('global')
  }
  return { names, hasGlobal }
}

/**
 * Compiles one file by itself and gives what the compiler warns of.
 *
 * @returns warnings, each with file, line and column.
 * @throws PosternError `E_RULES` with file, line and column of the first error.
 */
export function validate(source: RuleSource): string[] {
  const { errors, warnings } = yaraBinding().validate(source.text, COMPILER_OPTIONS)
  const first = errors[0]
  if (first) throw new PosternError('E_RULES', shown(source, first))
  return warnings.map((warning) => shown(source, warning))
}

function shown({ path }: RuleSource, { message }: Diagnostic): string {
  const [, line, column] = /--> line:(\d+):(\d+)/.exec(message) ?? []
  const [head = '', ...rest] = message.split('\n')
  const words = head.replace(/^\w+\[[^\]]*\]: /, '')
  const detail = rest.map((row) => /\^+\s+(\S.*)$/.exec(row)?.[1]).find((found) => found !== undefined)
  const place = line === undefined ? path : `${path}:${line}:${column}`
  return `${place}: ${words}${detail === undefined ? '' : ` (${detail})`}`
}
