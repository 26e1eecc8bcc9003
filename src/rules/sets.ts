import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { PosternError } from '../core/errors.ts'
import type { RuleMatcher } from '../core/rules.ts'
import { readRuleSources } from './folder.ts'
import { loadRules } from './load.ts'
import { declaredIn, validate } from './source.ts'

const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/i
const META = 'set.json'

const metaSchema = z.strictObject({
  name: z.string(),
  /** RFC 3339. */
  addedAt: z.iso.datetime(),
  files: z.number().int().positive(),
  rules: z.number().int().positive(),
  /** Of all files, names and contents, in order. */
  sha256: z.string(),
})

/** Rules that were added together. */
export type RuleSet = z.infer<typeof metaSchema>

const folderOf = (dataDir: string) => join(dataDir, 'rules')

function setFolder(dataDir: string, name: string): string {
  if (!NAME.test(name))
    throw new PosternError('E_USAGE', `“${name}” is not a set’s name: letters, digits, hyphens, at most 64`)
  return join(folderOf(dataDir), name)
}

/**
 * Validates rules, each file by itself, and keeps a copy under a name, in place of a set that had it before. The set
 * appears whole or not at all.
 *
 * @param path a file or a folder of `.yar` and `.yara` files
 * @param options.now milliseconds since the epoch
 * @returns the set, whether it replaced one, and what the compiler warns of.
 * @throws PosternError `E_RULES`, `E_UNREADABLE`, `E_USAGE`
 */
export function addRuleSet(
  dataDir: string,
  path: string,
  { name, now }: { name: string; now: number },
): { set: RuleSet; replaced: boolean; warnings: string[] } {
  const folder = setFolder(dataDir, name)
  const sources = readRuleSources(path)
  const warnings = sources.flatMap(validate)
  const rules = sources.reduce((sum, source) => sum + declaredIn(source).names.length, 0)
  if (rules === 0) throw new PosternError('E_RULES', `${path}: no rule stands in it`)
  const hash = createHash('sha256')
  for (const { file, text } of sources) hash.update(`${file}\0${text}\0`)
  const set: RuleSet = {
    name,
    addedAt: new Date(now).toISOString(),
    files: sources.length,
    rules,
    sha256: hash.digest('hex'),
  }
  const partial = join(folderOf(dataDir), `.${name}.${randomUUID()}.partial`)
  const replaced = statSync(folder, { throwIfNoEntry: false }) !== undefined
  try {
    for (const { file, text } of sources) {
      const copy = join(partial, file)
      mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
      writeFileSync(copy, text, { mode: 0o600 })
    }
    writeFileSync(join(partial, META), `${JSON.stringify(set)}\n`, { mode: 0o600 })
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return { set, replaced, warnings }
}

/** The sets of a data directory, by name. @throws PosternError `E_RULES` for one that is damaged. */
export function ruleSets(dataDir: string): RuleSet[] {
  return namesOf(dataDir).map((name) => {
    const path = join(folderOf(dataDir), name, META)
    try {
      return metaSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      throw new PosternError('E_RULES', `${path}: this set is damaged; add it again or remove it`, {
        cause: error,
      })
    }
  })
}

/** The folders of all sets: what `loadRules` takes. */
export const ruleSetFolders = (dataDir: string): string[] =>
  namesOf(dataDir).map((name) => join(folderOf(dataDir), name))

const loaded = new Map<string, { version: string; rules: RuleMatcher }>()

/**
 * The rules of all sets of a data directory and of further folders; compiled again only when a set was added,
 * replaced or removed.
 *
 * @param dataDir undefined: no sets.
 * @throws PosternError as {@link loadRules} does.
 */
export function rulesInForce(dataDir: string | undefined, folders: readonly string[] = []): RuleMatcher {
  const sets = dataDir === undefined ? [] : ruleSetFolders(dataDir)
  const key = [dataDir, ...folders].join('\0')
  const version = sets
    .map((set) => `${set}:${statSync(join(set, META), { throwIfNoEntry: false })?.mtimeMs}`)
    .join('|')
  const known = loaded.get(key)
  if (known?.version === version) return known.rules
  const rules = loadRules([...sets, ...folders])
  loaded.set(key, { version, rules })
  return rules
}

function namesOf(dataDir: string): string[] {
  try {
    return readdirSync(folderOf(dataDir))
      .filter((name) => NAME.test(name))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new PosternError('E_UNREADABLE', `${folderOf(dataDir)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** Removes a set. @throws PosternError `E_NOT_FOUND` when there is none of that name. */
export function removeRuleSet(dataDir: string, name: string): void {
  const folder = setFolder(dataDir, name)
  if (!statSync(folder, { throwIfNoEntry: false }))
    throw new PosternError('E_NOT_FOUND', `there is no set named ${name}`)
  rmSync(folder, { recursive: true })
}
