import type { PdfPage, PdfRun } from '../../../formats/pdf-page.ts'
import { type Line, linesOf } from './paragraphs.ts'

/** Lines of the head of a page that are looked at. */
const HEAD_LINES = 12
/** The share of lines that two states of one résumé have in common. */
const SAME_REST = 0.6
const SAME_PLACE = 14

/**
 * Tells whether a line that looks like a name was replaced: between two states of a page, or within one by a box drawn
 * over the earlier line (both arguments the same page). Only the place and the form of the line are looked at: a few
 * words of letters alone near the head, the rest of the page the same.
 */
export function replacedName(
  before: PdfPage,
  after: PdfPage,
): { before: string; after: string; how: string } | undefined {
  const seen = linesOf(after.runs.filter(isSeen))
  if (before === after) {
    const covered = linesOf(after.runs.filter(({ hiding }) => hiding === 'covered'))
    const pair = pairOf(covered.filter(isNameLike), seen.slice(0, HEAD_LINES))
    return pair && { ...pair, how: 'a box was drawn over the earlier line' }
  }
  const earlier = linesOf(before.runs.filter(isSeen))
  const kept = new Set(seen.map(({ text }) => text))
  const had = new Set(earlier.map(({ text }) => text))
  const common = earlier.filter(({ text }) => kept.has(text)).length
  if (earlier.length < 4 || common / earlier.length < SAME_REST) return undefined
  const gone = earlier.slice(0, HEAD_LINES).filter((line) => isNameLike(line) && !kept.has(line.text))
  const pair = pairOf(
    gone,
    seen.slice(0, HEAD_LINES).filter(({ text }) => !had.has(text)),
  )
  return pair && { ...pair, how: 'a later saving of the file replaced the line' }
}

const isSeen = ({ hiding }: PdfRun) => hiding === undefined

function pairOf(gone: readonly Line[], come: readonly Line[]): { before: string; after: string } | undefined {
  for (const line of gone) {
    const other = come.find(
      (each) =>
        isNameLike(each) &&
        Math.abs(each.baseline - line.baseline) < Math.max(SAME_PLACE, line.size) &&
        each.text.toLowerCase() !== line.text.toLowerCase(),
    )
    if (other) return { before: line.text, after: other.text }
  }
  return undefined
}

/** One to five words of letters, as a name stands at the head of a résumé; in any script. */
const isNameLike = ({ text }: Line) =>
  text.length <= 60 &&
  /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?:[ \u00a0][\p{L}\p{M}][\p{L}\p{M}.'’-]*){0,4}$/u.test(text)
