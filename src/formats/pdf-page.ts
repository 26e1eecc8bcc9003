import { isRectangle, isTurned, matrixOf, numberOf, numbersOf } from './pdf-arguments.ts'
import { piecesOf, type TextSpacing } from './pdf-glyphs.ts'
import { covers, Ground, type Paint } from './pdf-ground.ts'
import {
  areaOf,
  BLACK,
  type Box,
  boxOf,
  type Colour,
  colourOf,
  IDENTITY,
  isSameColour,
  type Matrix,
  multiply,
  overlap,
} from './pdf-paint.ts'

/** How a run of text is kept from the eye. */
export type Hiding =
  | 'colour'
  | 'tiny'
  | 'invisible'
  | 'outside'
  | 'clipped'
  | 'transparent'
  | 'layer'
  | 'covered'

/** Characters drawn in one go, where they stand on the page: points, from its lower left corner. */
export interface PdfRun {
  text: string
  box: Box
  baseline: number
  /** Height of the letters in points, after all transformations. */
  size: number
  hiding?: Hiding
  /** The shape of a glyph points another way than to the right. */
  turned: boolean
}

/** What a page draws. */
export interface PdfPage {
  box: Box
  /** In the order in which they are drawn. */
  runs: PdfRun[]
  /** The share of the page that its largest picture covers, from 0 to 1. */
  picture: number
  /** It draws more text than is followed. */
  cut: boolean
}

/** Operators of a page as PDF.js decodes them, with the numbers by which it calls them. */
export interface PageOperators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
  numbers: Readonly<Record<string, number>>
  box: Box
  /** How a font scales its glyphs; 0.001 unless it is drawn by procedures (Type 3). */
  fontScale(name: string): number
  /** Whether the group of optional content that these properties name is shown. */
  isShown(properties: unknown): boolean
}

/** Text smaller than this many points is not read by eye. */
const TINY = 2
const ALPHA = 0.05
/** Runs of text of one page; a page full of small print has a tenth. */
const RUNS = 20_000
interface State extends TextSpacing {
  matrix: Matrix
  clip: Box
  fill: Colour
  stroke: Colour
  fillAlpha: number
  strokeAlpha: number
  /** Something lets what lies below shine through: a mask, a blend mode. */
  blended: boolean
  font: string
  leading: number
  rise: number
  mode: number
}

/**
 * Follows the operators of a page and says which text it draws where, and what hides it from the eye: the colour of
 * what lies beneath, a size below 2 points, rendering mode 3, a place outside page or clip, transparency, a layer
 * that is off, a box drawn over it. When it cannot be known (over pictures, patterns, odd shapes), text counts as seen.
 *
 * Source: ISO 32000-1, 8.4 (graphics state) and 9.4 (text).
 */
export function followPage(operators: PageOperators): PdfPage {
  const follower = new Follower(operators)
  operators.fnArray.forEach((number, i) => {
    follower.step(number, operators.argsArray[i])
  })
  return follower.page()
}

class Follower {
  readonly #operators: PageOperators
  readonly #names: Map<number, string>
  #state: State
  readonly #saved: State[] = []
  #textMatrix: Matrix = IDENTITY
  #lineMatrix: Matrix = IDENTITY
  readonly #runs: PdfRun[] = []
  readonly #ground = new Ground()
  readonly #content: boolean[] = []
  #off = 0
  #clipNext = false
  #picture = 0

  constructor(operators: PageOperators) {
    this.#operators = operators
    this.#names = new Map(Object.entries(operators.numbers).map(([name, number]) => [number, name]))
    this.#state = {
      matrix: IDENTITY,
      clip: operators.box,
      fill: BLACK,
      stroke: BLACK,
      fillAlpha: 1,
      strokeAlpha: 1,
      blended: false,
      font: '',
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    }
  }

  page(): PdfPage {
    return {
      box: this.#operators.box,
      runs: this.#runs,
      picture: this.#picture,
      cut: this.#runs.length === RUNS,
    }
  }

  step(number: number, given: unknown): void {
    const args = Array.isArray(given) ? (given as unknown[]) : []
    const state = this.#state
    switch (this.#names.get(number)) {
      case 'save':
      case 'beginGroup':
        this.#save()
        return
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        this.#state = this.#saved.pop() ?? state
        return
      case 'transform':
        state.matrix = multiply(matrixOf(args), state.matrix)
        return
      case 'paintFormXObjectBegin':
        this.#save()
        this.#enter(matrixOf(args[0]), args[1])
        return
      case 'beginAnnotation':
        this.#save()
        this.#state.matrix = multiply(matrixOf(args[2]), this.#state.matrix)
        this.#enter(matrixOf(args[3]), undefined)
        return
      case 'setGState':
        this.#setGraphics(args[0])
        return
      case 'setFillRGBColor':
        state.fill = colourOf(args[0])
        return
      case 'setFillColorN':
        state.fill = undefined
        return
      case 'setFillTransparent':
        state.fillAlpha = 0
        return
      case 'setStrokeRGBColor':
        state.stroke = colourOf(args[0])
        return
      case 'setStrokeColorN':
        state.stroke = undefined
        return
      case 'clip':
      case 'eoClip':
        this.#clipNext = true
        return
      case 'constructPath':
        this.#path(args)
        return
      case 'shadingFill':
        this.#paint({ box: state.clip, colour: undefined, opaque: false })
        return
      case 'beginMarkedContent':
        this.#content.push(true)
        return
      case 'beginMarkedContentProps':
        this.#begin(args)
        return
      case 'endMarkedContent':
        if (this.#content.pop() === false) this.#off--
        return
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintSolidColorImageMask':
      case 'paintImageXObjectRepeat':
      case 'paintInlineImageXObjectGroup':
        this.#image(this.#names.get(number) === 'paintImageXObject')
        return
      default:
        this.#textStep(this.#names.get(number), args)
    }
  }

  #textStep(name: string | undefined, args: unknown[]): void {
    const state = this.#state
    switch (name) {
      case 'beginText':
        this.#textMatrix = this.#lineMatrix = IDENTITY
        return
      case 'setFont':
        state.font = String(args[0])
        state.size = numberOf(args[1])
        return
      case 'setCharSpacing':
        state.charSpacing = numberOf(args[0])
        return
      case 'setWordSpacing':
        state.wordSpacing = numberOf(args[0])
        return
      case 'setHScale':
        state.scale = numberOf(args[0]) / 100
        return
      case 'setLeading':
        // PDF.js hands it on with the sign of TL.
        state.leading = numberOf(args[0])
        return
      case 'setTextRise':
        state.rise = numberOf(args[0])
        return
      case 'setTextRenderingMode':
        state.mode = numberOf(args[0])
        return
      case 'setTextMatrix':
        this.#textMatrix = this.#lineMatrix = matrixOf(args[0])
        return
      case 'setLeadingMoveText':
        state.leading = -numberOf(args[1])
        this.#move(numberOf(args[0]), numberOf(args[1]))
        return
      case 'moveText':
        this.#move(numberOf(args[0]), numberOf(args[1]))
        return
      case 'nextLine':
        this.#move(0, -state.leading)
        return
      case 'showText':
        this.#show(Array.isArray(args[0]) ? args[0] : [])
        return
      default:
    }
  }

  #save(): void {
    this.#saved.push(this.#state)
    this.#state = { ...this.#state }
  }

  #enter(matrix: Matrix, box: unknown): void {
    const state = this.#state
    state.matrix = multiply(matrix, state.matrix)
    const [left, bottom, right, top] = numbersOf(box)
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return
    this.#clipTo(boxOf(state.matrix, { left, bottom, right, top }))
  }

  #clipTo(box: Box): void {
    const clip = overlap(this.#state.clip, box)
    this.#state.clip = clip ?? { left: 0, right: 0, bottom: 0, top: 0 }
  }

  #setGraphics(entries: unknown): void {
    if (!Array.isArray(entries)) return
    const state = this.#state
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'ca') state.fillAlpha = numberOf(value)
      else if (key === 'CA') state.strokeAlpha = numberOf(value)
      else if (key === 'BM') state.blended = value !== 'source-over'
      else if (key === 'SMask') state.blended = true
      else if (key === 'Font' && Array.isArray(value)) {
        state.font = String(value[0])
        state.size = numberOf(value[1])
      }
    }
  }

  #begin([tag, properties]: unknown[]): void {
    const shown = tag !== 'OC' || this.#operators.isShown(properties)
    if (!shown) this.#off++
    this.#content.push(shown)
  }

  /** @param args the operator that ends the path, its data, and the box around it. */
  #path([ending, data, bounds]: unknown[]): void {
    const { numbers } = this.#operators
    const state = this.#state
    const [left, bottom, right, top] = numbersOf(bounds)
    const known = left !== undefined && bottom !== undefined && right !== undefined && top !== undefined
    if (known) {
      const box = boxOf(state.matrix, { left, bottom, right, top })
      const filled = FILLS.some((name) => numbers[name] === ending)
      if (filled && state.fillAlpha >= ALPHA) {
        const plain = isRectangle(Array.isArray(data) ? data[0] : undefined) && !isTurned(state.matrix)
        const opaque = plain && state.fillAlpha > 0.95 && !state.blended
        const visible = overlap(box, state.clip)
        if (visible) this.#paint({ box: visible, colour: opaque ? state.fill : undefined, opaque })
      }
      if (this.#clipNext) this.#clipTo(box)
    }
    this.#clipNext = false
  }

  #image(whole: boolean): void {
    const box = overlap(
      boxOf(this.#state.matrix, { left: 0, bottom: 0, right: 1, top: 1 }),
      overlap(this.#state.clip, this.#operators.box) ?? { left: 0, bottom: 0, right: 0, top: 0 },
    )
    if (!box || this.#off > 0) return
    this.#picture = Math.max(this.#picture, areaOf(box) / Math.max(1, areaOf(this.#operators.box)))
    const opaque = whole && !this.#state.blended && this.#state.fillAlpha > 0.95
    this.#paint({ box, colour: undefined, opaque })
  }

  #paint(paint: Paint): void {
    if (this.#off > 0) return
    if (!this.#ground.add(paint)) return
    for (const run of this.#runs)
      if (run.hiding === undefined && covers(paint, run.box)) run.hiding = 'covered'
  }

  #move(x: number, y: number): void {
    this.#textMatrix = this.#lineMatrix = multiply([1, 0, 0, 1, x, y], this.#lineMatrix)
  }

  #show(glyphs: unknown[]): void {
    if (this.#runs.length >= RUNS) return
    const { pieces, advance } = piecesOf(glyphs, this.#state, this.#operators.fontScale(this.#state.font))
    for (const { text, from, to } of pieces) if (this.#runs.length < RUNS) this.#add(text, from, to)
    this.#textMatrix = multiply([1, 0, 0, 1, advance, 0], this.#textMatrix)
  }

  #add(text: string, from: number, to: number): void {
    const state = this.#state
    const matrix = multiply(this.#textMatrix, state.matrix)
    const height = state.size * this.#operators.fontScale(state.font) * 1000
    const local = {
      left: Math.min(from, to),
      right: Math.max(from, to),
      bottom: state.rise,
      top: state.rise + height * 0.7,
    }
    const box = boxOf(matrix, local)
    const [a, b, c, d] = matrix
    const size = Math.abs(height) * Math.hypot(c, d)
    const wide = Math.abs(height * state.scale) * Math.hypot(a, b)
    const baseline = matrix[5] + matrix[3] * state.rise + matrix[1] * from
    const run: PdfRun = { text, box, baseline, size, turned: Math.abs(b) > Math.abs(a) || a < 0 }
    const hiding = this.#hidingOf(box, Math.min(size, wide * 4))
    if (hiding) run.hiding = hiding
    this.#runs.push(run)
  }

  #hidingOf(box: Box, size: number): Hiding | undefined {
    const state = this.#state
    if (this.#off > 0) return 'layer'
    if (state.mode === 3 || state.mode === 7) return 'invisible'
    const strokes = state.mode === 1 || state.mode === 5
    if ((strokes ? state.strokeAlpha : state.fillAlpha) < ALPHA) return 'transparent'
    if (size < TINY) return 'tiny'
    const x = (box.left + box.right) / 2
    const y = (box.bottom + box.top) / 2
    const seen = overlap(box, this.#operators.box)
    if (!seen) return 'outside'
    if (!overlap(box, state.clip)) return 'clipped'
    const colour = strokes ? state.stroke : state.fill
    return isSameColour(colour, this.#ground.colourAt(x, y)) ? 'colour' : undefined
  }
}

const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
