/** What of the state of text sets glyphs apart (ISO 32000-1, 9.3). */
export interface TextSpacing {
  size: number
  charSpacing: number
  wordSpacing: number
  /** Horizontal scaling; 1 is none. */
  scale: number
}

/** Characters that stand together, with where they begin and end on the line of text. */
export interface Piece {
  text: string
  from: number
  to: number
}

interface Glyph {
  unicode?: string
  width?: number
  isSpace?: boolean
}

/** Gaps between glyphs, in em: of a word, and of a column. */
const WORD_GAP = 0.18
const COLUMN_GAP = 1.8

/**
 * Reads what one operator shows: glyphs, and numbers that move the next one. Gaps as wide as a space are one; wide
 * ones part columns.
 *
 * @param unit how the font scales the widths of its glyphs
 * @returns the pieces, and how far the operator advances
 */
export function piecesOf(
  glyphs: readonly unknown[],
  spacing: TextSpacing,
  unit: number,
): { pieces: Piece[]; advance: number } {
  const { size, charSpacing, wordSpacing, scale } = spacing
  const pieces: Piece[] = []
  let text = ''
  let from = 0
  let at = 0
  const flush = () => {
    if (text.trim() !== '') pieces.push({ text, from, to: at })
    text = ''
    from = at
  }
  for (const item of glyphs) {
    if (typeof item === 'number') {
      const gap = (-item / 1000) * size * scale
      const em = gap / (Math.abs(size * scale) || 1)
      if (em > COLUMN_GAP) flush()
      else if (em > WORD_GAP && !text.endsWith(' ')) text += ' '
      at += gap
      if (text === '') from = at
      continue
    }
    const { unicode = '', width = 0, isSpace = false } = item as Glyph
    text += unicode
    at += (width * unit * size + charSpacing + (isSpace ? wordSpacing : 0)) * scale
  }
  flush()
  return { pieces, advance: at }
}
