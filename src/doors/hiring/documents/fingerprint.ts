/** Words of a run: shorter ones come about by chance and by custom. */
const RUN_WORDS = 12
/** Of so many neighbouring runs the one with the smallest hash is kept. */
const WINDOW = 6
const MOST = 600
const TEXT_READ = 400_000

interface Run {
  hash: number
  /** Characters in the text. */
  from: number
  to: number
}

/**
 * Winnowed hashes of runs of twelve words: two texts that share a passage of seventeen words share one for certain.
 * Case, punctuation and layout count for nothing.
 *
 * Method: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting" (2003).
 *
 * @returns distinct hashes of 32 bits, at most 600
 */
export function fingerprintOf(text: string): number[] {
  return [...new Set(winnowed(text).map(({ hash }) => hash))].slice(0, MOST)
}

/** The passage of a text that a hash of its fingerprint stands for; empty when it has none. */
export function passageOf({ text }: { text: string }, hash: number): string {
  const run = winnowed(text).find((one) => one.hash === hash)
  return run ? text.slice(run.from, run.to).replace(/\s+/g, ' ') : ''
}

function winnowed(text: string): Run[] {
  const runs = runsOf(text)
  if (runs.length <= WINDOW) return runs.length > 0 ? [least(runs)] : []
  const kept: Run[] = []
  for (let at = 0; at + WINDOW <= runs.length; at++) {
    const one = least(runs.slice(at, at + WINDOW))
    if (kept.at(-1) !== one) kept.push(one)
  }
  return kept
}

/** The rightmost of the smallest. */
const least = (runs: readonly Run[]): Run => runs.reduce((best, one) => (one.hash <= best.hash ? one : best))

function runsOf(text: string): Run[] {
  const words = [...text.slice(0, TEXT_READ).matchAll(/[\p{L}\p{N}]+/gu)]
  const hashes = words.map(([word]) => hashOf(word.toLowerCase()))
  const runs: Run[] = []
  for (let at = 0; at + RUN_WORDS <= words.length; at++) {
    let hash = 0
    for (let next = at; next < at + RUN_WORDS; next++)
      hash = Math.imul(hash ^ (hashes[next] as number), 0x01000193) >>> 0
    const last = words[at + RUN_WORDS - 1] as RegExpExecArray
    runs.push({ hash, from: (words[at] as RegExpExecArray).index, to: last.index + last[0].length })
  }
  return runs
}

/** FNV-1a of 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0
  return hash
}
