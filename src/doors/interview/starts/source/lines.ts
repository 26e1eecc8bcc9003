import type { Place } from '../../../../core/finding.ts'
import type { ArtifactFile } from '../../artifact.ts'

/** Characters of a long line that are shown around what was seen. */
const SHOWN = 200

const startsByText = new WeakMap<ArtifactFile, number[]>()

/** Offsets at which the lines of a file begin. */
function lineStarts(file: ArtifactFile, text: string): number[] {
  const known = startsByText.get(file)
  if (known) return known
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  startsByText.set(file, starts)
  return starts
}

/**
 * The place of an offset in a file.
 *
 * @param offset in UTF-16 units, from 0.
 * @param shown what is shown of it; default: the line from there on.
 */
export function placeAt(file: ArtifactFile, offset: number, shown?: string): Place {
  const text = file.text() ?? ''
  const starts = lineStarts(file, text)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const column = offset - (starts[low] ?? 0) + 1
  return {
    part: file.inner,
    file: file.path,
    line: low + 1,
    column,
    text: shown ?? lineFrom(text, offset),
  }
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, Math.min(end < 0 ? text.length : end, offset + SHOWN)).trim()
}

/** One line of a text with where it begins. */
export interface Line {
  text: string
  offset: number
}

/** The lines of a text without their ends, at most `limit` of them. */
export function* linesOf(text: string, limit = 20_000): Generator<Line> {
  let offset = 0
  for (let count = 0; count < limit && offset <= text.length; count++) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 ? text.length : newline
    yield { text: text.slice(offset, text[end - 1] === '\r' ? end - 1 : end), offset }
    if (newline < 0) return
    offset = newline + 1
  }
}
