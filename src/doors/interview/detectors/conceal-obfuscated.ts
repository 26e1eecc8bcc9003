import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { isCarried, isJavaScript, WEIGHTY } from '../concealment/code-files.ts'
import { placeAt } from '../starts/source/lines.ts'

interface Shape {
  name: string
  shape: RegExp
  /** A part of it that is quick to look for. */
  hint: string | undefined
  /** How often it must be seen. */
  least: number
  /** Whether one sighting is one indeed. */
  counts?: (found: string) => boolean
  /** It is told only of files that run code. */
  needsRun?: boolean
}

/** A letter among characters written by their numbers: classes of signs in expressions have few. */
const LETTER = /(?:\\x|\\u00)(?:[46][1-9a-f]|[57][0-9a])/gi

/** Shapes that obfuscators leave, whichever names they choose. */
const SHAPES: Shape[] = [
  {
    name: 'a table of strings that is turned until a checksum fits',
    shape:
      /(?:-?parseInt\([^(),]{1,60}(?:\([^()]{0,60}\))?[^(),]{0,20}\)\s*\/\s*\(?[-+0-9a-fx*]{1,20}\)?[^;{},]{0,40}){3}/i,
    hint: 'parseInt(',
    least: 1,
  },
  { name: 'names in hexadecimal', shape: /_0x[0-9a-f]{4,6}\b/g, hint: '_0x', least: 40 },
  {
    name: 'a table of strings put together from one shuffled text',
    shape: /\b_\$_[0-9a-f]{4}\b/g,
    hint: '_$_',
    least: 3,
  },
  {
    name: 'marks that a known loader leaves in the global object',
    shape: /\bglobal\s*\[\s*['"](?:_V|!|_t_[a-z]|_H)['"]\s*\]\s*=/,
    hint: 'global',
    least: 1,
  },
  {
    name: 'code made of brackets alone',
    shape: /[[\]()!+]{40,}/g,
    hint: '[]+',
    least: 1,
    counts: ({ length }) => length >= 600,
  },
  { name: 'code made of signs', shape: /\$=~\[\];|ﾟωﾟﾉ\s*=/, hint: undefined, least: 1 },
  {
    name: 'letters written as numbers',
    shape: /(?:\\x[2-7][0-9a-f]){8}/gi,
    hint: '\\x',
    least: 6,
    counts: (found) => (found.match(LETTER)?.length ?? 0) >= 4,
  },
  {
    name: 'letters written as code points',
    shape: /(?:\\u00[2-7][0-9a-f]){8}/gi,
    hint: '\\u00',
    least: 6,
    counts: (found) => (found.match(LETTER)?.length ?? 0) >= 4,
  },
  {
    name: 'a packer that unpacks itself with eval',
    shape: /(?<!['"`])eval\(function\(p,a,c,k,e,[dr]\)/,
    hint: 'eval(function',
    least: 1,
  },
  {
    name: 'a packer as a text',
    shape: /['"`]eval\(function\(p,a,c,k,e,[dr]\)/,
    hint: 'eval(function',
    least: 1,
    needsRun: true,
  },
]

/** Words that run a text as code, other than the packer's own. */
const RUNS = /\beval\s*(?:[;,=)]|\((?!function))|\b(?:Function|runIn\w{1,20}|_compile)\s*\(/

/** Where bought or built code lies that only a page loads. */
const SERVED = /(?:^|\/)(?:vendors?|third[_-]?party|public|static|assets|dist|build)\//i

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'code made unreadable by a tool',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent:
    'Some sellers protect what runs in the browser. Code that one is to build and read is not made unreadable.',
  advice: 'Do not run it. Ask why a file of the source is unreadable.',
  signals: {
    acts: {
      strength: 'decisive',
      weight: 11,
      title: 'Unreadable code runs by itself, or reaches out or runs more code',
    },
    unreadable: { strength: 'strong', weight: 6, title: 'A source file is made unreadable by a tool' },
    carried: { strength: 'context', weight: 2, title: 'A file that came from elsewhere is unreadable' },
  },
  *inspect(artifact) {
    const acting = new Set(artifact.acts.flatMap(({ kind, file }) => (WEIGHTY.has(kind) && file ? file : [])))
    for (const file of artifact.files) {
      if (!isJavaScript(file)) continue
      const found = shapeOf(file)
      if (!found) continue
      const carried = isCarried(file)
      const { name, offset, needsRun } = found
      if (needsRun && !RUNS.test(file.text() ?? '')) continue
      const acts = !carried && !needsRun && (acting.has(file.path) || artifact.reached.has(file.path))
      yield {
        signal: acts ? 'acts' : carried || SERVED.test(file.inner) ? 'carried' : 'unreadable',
        where: placeAt(file, offset),
        why: `${file.inner} holds ${name}.`,
      }
    }
  },
})

function shapeOf(file: ArtifactFile): (Shape & { offset: number }) | undefined {
  const text = file.text()
  if (text === undefined || text.length < 200) return undefined
  for (const shape of SHAPES) {
    const { hint } = shape
    if (hint !== undefined && !text.includes(hint)) continue
    const offset = seen(text, shape)
    if (offset !== undefined) return { ...shape, offset }
  }
  return undefined
}

/** Offset of the first of at least so many. */
function seen(text: string, { shape, least, counts }: Shape): number | undefined {
  if (!shape.global) {
    const at = text.search(shape)
    return at < 0 ? undefined : at
  }
  let first: number | undefined
  let count = 0
  for (const found of text.matchAll(shape)) {
    if (counts && !counts(found[0])) continue
    first ??= found.index
    if (++count >= least) return first
  }
  return undefined
}
