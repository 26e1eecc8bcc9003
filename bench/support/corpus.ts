import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { neutralise } from './headers.ts'
import { type Half, halfOf, hamCluster, phishCluster } from './split.ts'

/** One message that is measured, and what is known of it. */
export interface Sample {
  label: 'phish' | 'ham'
  /** Its path below the corpus, for the lists of the development half. */
  origin: string
  /** The year of a phish, the collection of a ham, the kind of our own ham. */
  group: string
  /** Ours, written for this bench, not collected. */
  modern: boolean
  crypto: boolean
  half: Half
  /** Where the neutral message was written: its name says nothing of what it is. */
  path: string
}

/** A message as collected, not yet written out. */
type Found = Omit<Sample, 'path'> & { source: string }

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Phish: one message per near-duplicate cluster already, so each is a cluster of its own. */
function phish(corpus: string): Found[] {
  const table = readFileSync(join(corpus, 'phish.tsv'), 'utf8').trim().split('\n').slice(1)
  return table.map((row) => {
    const [file, year, crypto] = row.trim().split('\t') as [string, string, string]
    const origin = `phish/${file}`
    const source = join(corpus, origin)
    return {
      label: 'phish',
      origin,
      group: year,
      modern: false,
      crypto: crypto === '1',
      half: halfOf(phishCluster(file)),
      source,
    }
  })
}

function ham(corpus: string): Found[] {
  const found: Found[] = []
  for (const source of filesBelow(join(corpus, 'ham'))) {
    const origin = relative(corpus, source).split(sep).join('/')
    const half = halfOf(hamCluster(readFileSync(source)))
    const group = origin.split('/')[1] as string
    found.push({ label: 'ham', origin, group, modern: false, crypto: false, half, source })
  }
  return found
}

/** Our own ham: a template is a cluster, a message made by hand is one of its own. */
function modernHam(directory: string): Found[] {
  return filesBelow(directory).map((source) => {
    const origin = relative(directory, source).split(sep).join('/')
    const kind = origin.split('/')[0] as string
    const half = halfOf(kind === 'hard' ? `modern/${origin}` : `modern/${kind}`)
    const group = origin.startsWith('hard/lure-') ? 'hard: a lure sent on' : kind
    return { label: 'ham', origin: `modern/${origin}`, group, modern: true, crypto: true, half, source }
  })
}

/**
 * Sends every message of both sides through the header pipeline and writes it to `out` under a name that tells
 * nothing, in an order that mixes the sides.
 *
 * @param corpus with `phish.tsv`, `phish/` and `ham/`; absent, only our own ham is taken.
 * @param modern the directory that the modern ham was generated into.
 */
export function prepareSamples(corpus: string | undefined, modern: string, out: string): Sample[] {
  const found = [...(corpus ? [...phish(corpus), ...ham(corpus)] : []), ...modernHam(modern)]
  const shuffled = found
    .map((sample) => ({ sample, key: createHash('sha256').update(sample.origin).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  mkdirSync(out, { recursive: true })
  return shuffled.map(({ sample: { source, ...rest } }, at) => {
    const path = join(out, `${String(at).padStart(6, '0')}.eml`)
    writeFileSync(path, neutralise(readFileSync(source)))
    return { ...rest, path }
  })
}
