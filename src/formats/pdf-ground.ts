import { areaOf, type Box, type Colour, holds, overlap, WHITE } from './pdf-paint.ts'

/** A painted area; colour undefined: a picture, a pattern or a shape that is no rectangle. */
export interface Paint {
  box: Box
  colour: Colour
  /** It lets nothing below shine through. */
  opaque: boolean
}

const KEPT = 4_000

/** What was painted on a page so far, beneath the text to come. The page itself is white. */
export class Ground {
  readonly #paints: Paint[] = []

  /** @returns whether there was still room for it */
  add(paint: Paint): boolean {
    if (this.#paints.length >= KEPT) return false
    this.#paints.push(paint)
    return true
  }

  colourAt(x: number, y: number): Colour {
    const paint = this.#paints.findLast(({ box }) => holds(box, x, y))
    return paint ? paint.colour : WHITE
  }
}

/** Whether what is painted hides nearly all of a box. */
export function covers(paint: Paint, box: Box): boolean {
  if (!paint.opaque || areaOf(paint.box) < 1) return false
  const shared = overlap(box, paint.box)
  return shared !== undefined && areaOf(shared) > 0.9 * areaOf(box)
}
