import type { PdfPage, PdfRun } from '../../../formats/pdf-page.ts'

/** A line of a page as it is read. */
export interface Line {
  text: string
  left: number
  right: number
  baseline: number
  size: number
}

/** In units of the size of the letters. */
const SAME_LINE = 0.4
const WORD_GAP = 0.15
const COLUMN_GAP = 4
const LINE_GAP = 1.75
const BULLET = /^(?:[\ue000-\uf8ff]|[•◦▪▫●○■□–—‣⁃∙·*➢➤✓✔-]\s|[•◦▪●○■‣⁃➢➤✓✔]|\(?\d{1,2}[.)]\s)/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Joins runs that stand beside each other, in the order in which they are drawn. */
export function linesOf(runs: readonly PdfRun[]): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const { text, box, baseline, size } of runs) {
    const gap = line ? box.left - line.right : 0
    const em = Math.max(size, line?.size ?? 0, 1)
    if (line && Math.abs(baseline - line.baseline) < em * SAME_LINE && gap > -em && gap < em * COLUMN_GAP) {
      const spaced = gap > em * WORD_GAP && !line.text.endsWith(' ') && !text.startsWith(' ')
      line.text += (spaced ? ' ' : '') + text
      line.right = Math.max(line.right, box.right)
      line.size = Math.max(line.size, size)
      continue
    }
    line = { text, left: box.left, right: box.right, baseline, size }
    lines.push(line)
  }
  for (const each of lines) each.text = inReadingOrder(each.text).replace(/\s+/g, ' ').trim()
  return lines.filter(({ text }) => text !== '')
}

/** The text of a page, paragraphs parted by line ends. */
export function paragraphsOf(page: PdfPage, shown: (run: PdfRun) => boolean): string[] {
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const line of linesOf(page.runs.filter(shown))) {
    const last = paragraphs.length - 1
    if (before && goesOn(before, line)) paragraphs[last] = joined(paragraphs[last] ?? '', line.text)
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs
}

function goesOn(before: Line, line: Line): boolean {
  const em = Math.max(before.size, line.size, 1)
  const down = before.baseline - line.baseline
  if (down < em * 0.5 || down > em * LINE_GAP) return false
  if (Math.abs(before.size - line.size) > em * 0.12 || BULLET.test(line.text)) return false
  // A line that ends early ends its paragraph.
  return before.right - before.left > (line.right - line.left) * 0.75
}

function joined(paragraph: string, line: string): string {
  return /\p{L}[-\u2010\u00ad]$/u.test(paragraph) && /^\p{Ll}/u.test(line)
    ? paragraph.slice(0, -1) + line
    : `${paragraph} ${line}`
}

/** Glyphs are drawn from left to right: what reads from right to left is turned around, its numbers left as they are. */
function inReadingOrder(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text
  return [...text]
    .reverse()
    .join('')
    .replace(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}@.,:/+_-]*/gu, (part) =>
      [...part].reverse().join(''),
    )
}
