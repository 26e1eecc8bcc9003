import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PosternError } from '../core/errors.ts'
import type { RuleMatch, RuleMatcher } from '../core/rules.ts'

const FILES = 100_000
const FILE_BYTES = 64 * 2 ** 20

/** A file that rules were asked of. */
export interface Tried {
  path: string
  matches: RuleMatch[]
  /** Why it could not be searched; empty when it was. */
  problem: string
}

/**
 * Asks rules of a file, or of every regular file below a folder, in the order of names.
 *
 * @throws PosternError `E_UNREADABLE` when there is no such path.
 */
export function* tryRules(rules: RuleMatcher, path: string): Generator<Tried> {
  let count = 0
  for (const file of filesBelow(path)) {
    if (++count > FILES) throw new PosternError('E_TOO_LARGE', `${path}: holds more than ${FILES} files`)
    yield tried(rules, file)
  }
}

function tried(rules: RuleMatcher, path: string): Tried {
  try {
    if (statSync(path).size > FILE_BYTES)
      return { path, matches: [], problem: `larger than ${FILE_BYTES} bytes` }
    return { path, matches: rules.match(readFileSync(path), path), problem: '' }
  } catch (error) {
    return { path, matches: [], problem: (error as Error).message }
  }
}

function* filesBelow(path: string): Generator<string> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new PosternError('E_UNREADABLE', `${path}: no such file`)
  if (stat.isFile()) yield path
  if (!stat.isDirectory()) return
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  for (const entry of entries.map((one) => one.isFile() && join(one.parentPath, one.name)).sort())
    if (entry) yield entry
}

/**
 * Holds rules to the samples beside them: each file in `hit/` must match some rule, in `hit/RULE/` that rule, and
 * each in `miss/` none, in `miss/RULE/` not that one.
 *
 * @returns how many samples there are, and what each wrong one did.
 */
export function checkSamples(rules: RuleMatcher, folder: string): { samples: number; wrong: string[] } {
  const wrong: string[] = []
  let samples = 0
  for (const kind of ['hit', 'miss'] as const) {
    const root = join(folder, kind)
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) continue
    for (const { path, matches, problem } of tryRules(rules, root)) {
      samples++
      const below = relative(root, path).split(/[\\/]/)
      const named = below.length > 1 ? below[0] : undefined
      const names = matches.map(({ rule }) => rule)
      const matched = named === undefined ? names.length > 0 : names.includes(named)
      if (problem !== '') wrong.push(`${path}: ${problem}`)
      else if (kind === 'hit' && !matched)
        wrong.push(`${path}: should match ${named ?? 'a rule'} and does not`)
      else if (kind === 'miss' && matched)
        wrong.push(`${path}: should not match and does: ${named ?? names.join(', ')}`)
    }
  }
  return { samples, wrong }
}
