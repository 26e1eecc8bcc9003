import { type InertHtml, textPieces } from './inert.ts'
import type { Range } from './locate.ts'
import { segments } from './segments.ts'

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const STYLE = `:root{color-scheme:light}
body{margin:14px;background:#fff;color:#16191c;font:15px/1.5 Inter,system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}
table{max-width:100%}
.link{text-decoration:underline}
.target{display:inline-block;margin-left:5px;max-width:100%;color:#7c1512;font:12px/1.4 ui-monospace,monospace}
.picture{color:#545c64}
mark{background:#ffe69b;color:inherit}
mark.chosen{background:#ffc934;color:#1c1500;scroll-initial-target:nearest}`

/**
 * A page for a sandboxed frame, with evidence marked. It may load nothing: its own policy says so too.
 *
 * @param ranges of {@link InertHtml.text}.
 */
export function htmlPage(inert: InertHtml, ranges: readonly Range[], chosen?: Range): string {
  const body = inert.body.cloneNode(true) as HTMLElement
  let offset = 0
  for (const { text, node } of textPieces(body)) {
    if (node) markNode(node, offset, ranges, chosen)
    offset += text.length
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><title>The message as it was sent</title><style>${STYLE}</style></head><body>${body.innerHTML}</body></html>`
}

function markNode(node: Text, offset: number, ranges: readonly Range[], chosen: Range | undefined): void {
  const end = offset + node.length
  const inside = (range: Range) => range.start < end && range.end > offset
  const shifted = (range: Range) => ({ start: range.start - offset, end: range.end - offset })
  const here = ranges.filter(inside).map(shifted)
  const chosenHere = chosen && inside(chosen) ? shifted(chosen) : undefined
  if (here.length === 0 && !chosenHere) return
  node.replaceWith(
    ...segments(node.data, here, chosenHere).map(({ text, mark }) => {
      if (mark === 'none') return text
      const element = node.ownerDocument.createElement('mark')
      if (mark === 'chosen') element.className = 'chosen'
      element.textContent = text
      return element
    }),
  )
}
