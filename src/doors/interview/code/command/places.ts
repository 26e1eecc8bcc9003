import { EVIDENCE_LENGTH, type Place } from '../../../../core/finding.ts'

/** Turns offsets in a text into places. */
export type Locate = (from: number, to?: number) => Place

const BEFORE = 40

/**
 * @param start where the text begins: its line and column count on from there.
 * @returns places of offsets: line and column from 1, and the characters seen.
 */
export function locator(text: string, start: Place): Locate {
  let lines: number[] | undefined
  return (from, to = from + EVIDENCE_LENGTH) => {
    lines ??= lineStarts(text)
    const line = lineOf(lines, from)
    const lineStart = lines[line] as number
    const lineEnd = (lines[line + 1] ?? text.length + 1) - 1
    const column = from - lineStart + 1
    const seen = from - lineStart > EVIDENCE_LENGTH / 2 ? from - BEFORE : lineStart
    const place: Place = {
      ...start,
      text: text.slice(
        seen,
        Math.max(Math.min(to, seen + EVIDENCE_LENGTH), Math.min(lineEnd, seen + EVIDENCE_LENGTH)),
      ),
    }
    if (start.line !== undefined || start.file !== undefined) {
      place.line = (start.line ?? 1) + line
      place.column = line === 0 ? (start.column ?? 1) + column - 1 : column
    } else {
      place.line = line + 1
      place.column = column
    }
    return place
  }
}

/** Every offset is where the whole stands: for text that was decoded or put together. */
export const fixed =
  (place: Place): Locate =>
  () =>
    place

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
