import { PosternError } from '../core/errors.ts'
import { NO_RULES, type RuleMatch, type RuleMatcher } from '../core/rules.ts'
import { COMPILER_OPTIONS, type Scanner, yaraBinding } from './binding.ts'
import { readRuleSources } from './folder.ts'
import { declaredIn, type RuleSource, validate } from './source.ts'

/** Larger files are not searched: they are told as not checked. */
const SEARCHED_BYTES = 64 * 2 ** 20
const MATCHES_PER_PATTERN = 20
const STRINGS_KEPT = 100

/** Files whose rules have different names, so that they compile as one and the bytes are searched once. */
interface Group {
  sources: RuleSource[]
  /** File by rule. */
  files: Map<string, string>
  closed: boolean
}

/**
 * Compiles rules. Each file stands for itself: files may use the same names.
 *
 * @param folders folders of `.yar` and `.yara` files, or single files
 * @throws PosternError `E_RULES` with file, line and column of the first error, and when this system has no YARA-X;
 * `E_UNREADABLE`.
 */
export function loadRules(folders: readonly string[]): RuleMatcher {
  if (folders.length === 0) return NO_RULES
  const groups = grouped(folders.flatMap(readRuleSources))
  const compiled = groups.map((group) => ({ scanner: compile(group), files: group.files }))
  const size = groups.reduce((sum, { files }) => sum + files.size, 0)
  if (size === 0) throw new PosternError('E_RULES', `${folders.join(', ')}: no rule stands in it`)
  return { size, match: (bytes, name) => compiled.flatMap((one) => matchesOf(one, bytes, name)) }
}

function grouped(sources: readonly RuleSource[]): Group[] {
  const groups: Group[] = []
  for (const source of sources) {
    const { names, hasGlobal } = declaredIn(source)
    let group = groups.find(({ closed, files }) => !closed && !names.some((name) => files.has(name)))
    if (hasGlobal || !group) {
      group = { sources: [], files: new Map(), closed: hasGlobal }
      groups.push(group)
    }
    group.sources.push(source)
    for (const name of names) group.files.set(name, source.file)
  }
  return groups
}

function compile({ sources }: Group): Scanner {
  const binding = yaraBinding()
  try {
    const scanner = binding.compile(sources.map(({ text }) => text).join('\n'), COMPILER_OPTIONS)
    scanner.setMaxMatchesPerPattern(MATCHES_PER_PATTERN)
    return scanner
  } catch (error) {
    for (const source of sources) validate(source)
    const files = sources.map(({ path }) => path).join(', ')
    throw new PosternError('E_RULES', `${files}: ${(error as Error).message}`, { cause: error })
  }
}

function matchesOf(
  { scanner, files }: { scanner: Scanner; files: ReadonlyMap<string, string> },
  bytes: Uint8Array,
  name: string,
): RuleMatch[] {
  if (bytes.length > SEARCHED_BYTES)
    throw new Error(`${name} has ${bytes.length} bytes; rules search ${SEARCHED_BYTES} at most`)
  const found = scanner.scan(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return found.map(({ ruleIdentifier, meta, tags, matches }) => ({
    rule: ruleIdentifier,
    file: files.get(ruleIdentifier) ?? '',
    tags,
    meta,
    strings: matches
      .map(({ identifier, offset, length }) => ({ identifier, offset, length }))
      .sort((a, b) => a.offset - b.offset)
      .slice(0, STRINGS_KEPT),
  }))
}
