import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { PosternError } from '../core/errors.ts'
import type { RuleSource } from './source.ts'

const FILES = 5_000
const FILE_BYTES = 8 * 2 ** 20
const ALL_BYTES = 64 * 2 ** 20
const DEPTH = 8
/** Folders beside the rules whose files say what the rules must and must not match. */
export const SAMPLE_FOLDERS = ['hit', 'miss']

/**
 * Reads the `.yar` and `.yara` files of a folder, or one file. Symbolic links are not followed.
 *
 * @throws PosternError `E_UNREADABLE` when it cannot be read, `E_RULES` when it holds no rules or too much.
 */
export function readRuleSources(path: string): RuleSource[] {
  const root = statOf(path)
  const files = root.isDirectory() ? [...ruleFiles(path, 0)] : [path]
  if (files.length === 0) throw new PosternError('E_RULES', `${path}: holds no .yar or .yara file`)
  if (files.length > FILES)
    throw new PosternError('E_RULES', `${path}: holds more than ${FILES} files of rules`)
  let all = 0
  return files.sort().map((file) => {
    const { size } = statOf(file)
    all += size
    if (size > FILE_BYTES || all > ALL_BYTES)
      throw new PosternError(
        'E_RULES',
        `${file}: a file of rules may have ${FILE_BYTES} bytes, all ${ALL_BYTES}`,
      )
    const name = root.isDirectory() ? relative(path, file) : basename(file)
    return { path: file, file: name, text: textOf(file) }
  })
}

function* ruleFiles(folder: string, depth: number): Generator<string> {
  if (depth > DEPTH) throw new PosternError('E_RULES', `${folder}: folders lie deeper than ${DEPTH}`)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (
      entry.isDirectory() &&
      !entry.name.startsWith('.') &&
      !(depth === 0 && SAMPLE_FOLDERS.includes(entry.name))
    )
      yield* ruleFiles(path, depth + 1)
    else if (entry.isFile() && /\.yara?$/i.test(entry.name)) yield path
  }
}

function statOf(path: string) {
  try {
    const stat = lstatSync(path)
    if (stat.isDirectory() || stat.isFile()) return stat
  } catch (error) {
    throw new PosternError('E_UNREADABLE', `${path}: ${(error as Error).message}`, { cause: error })
  }
  throw new PosternError('E_UNREADABLE', `${path}: neither a file nor a folder`)
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    throw new PosternError('E_RULES', `${path}: not UTF-8 text`, { cause: error })
  }
}
