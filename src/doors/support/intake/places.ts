import type { Place } from '../../../core/finding.ts'

/**
 * Turns offsets into a text into lines and columns, both counted from 1.
 *
 * @example
 * const place = placesIn('html', 'a\nbc')
 * place(3, 'c') // { part: 'html', line: 2, column: 2, text: 'c' }
 */
export function placesIn(part: string, source: string): (offset: number, text: string) => Place {
  let starts: number[] | undefined
  return (offset, text) => {
    starts ??= lineStarts(source)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { part, line: low + 1, column: offset - (starts[low] as number) + 1, text }
  }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
