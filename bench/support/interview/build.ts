import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fill, type Words, wordsOf } from './placeholders.ts'
import type { Content, Files, Implant, Project } from './sample.ts'
import { type Shortcut, shortcut } from './shortcut.ts'

const SCAFFOLDS = fileURLToPath(new URL('../../corpus/interview/scaffolds/', import.meta.url))

interface TextPlace {
  file: string
  text: string
}

/** `sample.json` of a sample that is committed as its own few files, to be put on a scaffold. */
export interface Recipe {
  /** A folder of `bench/corpus/interview/scaffolds`; absent: the sample is its own files alone. */
  scaffold?: string
  /** What it does and how it differs from its kin, for the reader. */
  note?: string
  /** The harm stands on the first line of `file` that holds `text`; where it has two halves, on either. */
  implant?: TextPlace | TextPlace[]
  /** JSON files of the scaffold that are added to, member by member. */
  merge?: Record<string, object>
  /** Lines put into files of the scaffold, after the first line that holds `after`. */
  edits?: { file: string; after: string; insert: string }[]
  /** Windows shortcuts, which have no text form. */
  shortcuts?: Record<string, Shortcut>
}

const RECIPE = 'sample.json'

/**
 * Files below a folder that hold text, by path. Names that begin with `dot-` stand for hidden files: under their
 * own names an editor, a shell or git would act on them.
 */
function textsBelow(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        relative(folder, path)
          .split(sep)
          .join('/')
          .replace(/(^|\/)dot-/g, '$1.'),
        readFileSync(path, 'utf8'),
      ]),
  )
}

/** Whether a sample's folder is made for {@link compose}, and is not simply a project. */
export function isRecipe(folder: string): boolean {
  if (!existsSync(join(folder, RECIPE))) return false
  const { implant, scaffold, note } = readRecipe(folder)
  const places = [implant ?? []].flat()
  return scaffold !== undefined || note !== undefined || places.some(({ text }) => text !== undefined)
}

const readRecipe = (folder: string) => JSON.parse(readFileSync(join(folder, RECIPE), 'utf8')) as Recipe

/**
 * Puts a committed sample together: scaffold, additions, own files, then words and encodings. The same files for
 * the same sample every time.
 *
 * @param folder with `sample.json` and the sample's own files.
 * @param seed of the words; the sample's id.
 * @param change what is done to every text before its placeholders are filled: there, encoded text is readable.
 * @throws Error when an edit or the implant's text is not found.
 */
export function compose(folder: string, seed: string, change = (text: string) => text): Project {
  const recipe = readRecipe(folder)
  const words = wordsOf(seed)
  const texts = recipe.scaffold ? textsBelow(join(SCAFFOLDS, recipe.scaffold)) : new Map<string, string>()
  const own = new Set<string>()
  for (const [path, text] of textsBelow(folder)) {
    if (path === RECIPE) continue
    texts.set(path, text)
    own.add(path)
  }
  for (const [path, more] of Object.entries(recipe.merge ?? {})) {
    const merged = mergeJson(JSON.parse(texts.get(path) ?? '{}'), more)
    texts.set(path, `${JSON.stringify(merged, null, 2)}\n`)
    own.add(path)
  }
  for (const { file, after, insert } of recipe.edits ?? []) {
    texts.set(file, insertAfter(texts.get(file) ?? '', file, after, insert))
    own.add(file)
  }
  const files = new Map<string, Content>()
  for (const [path, text] of texts) files.set(fillPath(path, words), fill(change(text), words))
  for (const [path, link] of Object.entries(recipe.shortcuts ?? {})) {
    const filled = Object.entries(link).map(([key, text]) => [key, fill(change(text), words)])
    files.set(path, shortcut(Object.fromEntries(filled) as Shortcut))
    own.add(path)
  }
  return {
    files,
    implants: [recipe.implant ?? []].flat().map((place) => locate(files, place, words, change)),
    own: [...own].map((path) => fillPath(path, words)),
  }
}

/** In names of files words stand as `__entity__`. */
const fillPath = (path: string, words: Words): string =>
  path.replace(/__(entity|Entity)__/g, (_, word: 'entity' | 'Entity') => words[word])

function mergeJson(base: unknown, more: unknown): unknown {
  if (!isObject(base) || !isObject(more)) return more
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(more)) merged[key] = mergeJson(base[key], value)
  return merged
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function insertAfter(text: string, file: string, after: string, insert: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.includes(after))
  if (at === -1) throw new Error(`${file}: no line holds “${after}”`)
  return lines.toSpliced(at + 1, 0, insert).join('\n')
}

function locate(
  files: Files,
  { file, text }: TextPlace,
  words: Words,
  change: (text: string) => string,
): Implant {
  const path = fillPath(file, words)
  const content = files.get(path)
  if (content === undefined) throw new Error(`${path}: the implant's file is not there`)
  if (typeof content !== 'string') return { file: path }
  const at = content.split('\n').findIndex((line) => line.includes(fill(change(text), words)))
  if (at === -1) throw new Error(`${path}: no line holds the implant's text “${text}”`)
  return { file: path, line: at + 1 }
}

/** Writes files below a folder. */
export function writeFiles(files: Files, folder: string): void {
  for (const [path, content] of files) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, content, {
      mode: /(^|\/)\.?(husky|git|githooks|hooks)\/|\.sh$/.test(path) ? 0o755 : 0o644,
    })
  }
}
