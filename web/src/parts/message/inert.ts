import type { Range } from './locate.ts'

const REMOVED =
  'script,style,noscript,template,iframe,frame,frameset,object,embed,applet,link,meta,base,dialog,audio,video,source,track,svg,math'

/** Attributes by which HTML names something to load, follow or run, or takes part in the page around it. */
const REACHING = new Set(
  'href xlink:href action formaction ping target srcset background poster cite longdesc usemap autofocus srcdoc id name'.split(
    ' ',
  ),
)

const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i
const BLOCKS =
  /^(?:ADDRESS|BLOCKQUOTE|BR|CENTER|DD|DIV|DL|DT|FORM|H[1-6]|HR|LI|OL|P|PRE|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/

/** The class of what is written in here. No element of the message can have it. */
const NOTE = 'target'

/** Characters of a link's target that are shown. */
const TARGET_SHOWN = 300

/** A message's HTML in which nothing loads, runs or leads anywhere, with the text a reader sees in it. */
export interface InertHtml {
  body: HTMLElement
  text: string
  /** Where in the text stands what was written into it here: the targets of links. */
  notes: Range[]
}

/**
 * Makes a message's HTML inert and writes beside each link where it leads. The server has sanitised it already,
 * and it is shown in a sandboxed frame: this layer stands if one of those should fail.
 *
 * @param html as the server gives it. It is parsed in a document of its own, in which nothing loads or runs.
 */
export function inertHtml(html: string): InertHtml {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(REMOVED)) element.remove()
  for (const element of [...body.querySelectorAll('*')]) makeInert(element)
  const notes: Range[] = []
  let text = ''
  for (const piece of textPieces(body)) {
    const start = text.length
    text += piece.text
    if (piece.node && isNote(piece.node.parentElement)) notes.push({ start, end: text.length })
  }
  return { body, text, notes }
}

function makeInert(element: Element): void {
  const target =
    element.getAttribute('data-href') ?? element.getAttribute('href') ?? element.getAttribute('action')
  for (const { name } of [...element.attributes]) {
    if (name.startsWith('on') || REACHING.has(name)) element.removeAttribute(name)
  }
  if (!PICTURE.test(element.getAttribute('src') ?? '')) element.removeAttribute('src')
  if (!/^(?:link|picture)$/.test(element.className)) element.removeAttribute('class')
  if (target) element.append(targetNote(element.ownerDocument, target))
}

function targetNote(document: Document, target: string): HTMLElement {
  const note = document.createElement('span')
  note.className = NOTE
  note.textContent = ` [leads to ${target.length > TARGET_SHOWN ? `${target.slice(0, TARGET_SHOWN)}…` : target}]`
  return note
}

const isNote = (element: Element | null) => element?.className === NOTE

/** The text below an element in order; where a block begins, a line break that belongs to no node. */
export function textPieces(root: Element): { text: string; node?: Text }[] {
  const pieces: { text: string; node?: Text }[] = []
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node instanceof Text) pieces.push({ text: node.data, node })
    if (BLOCKS.test(node.nodeName)) pieces.push({ text: '\n' })
  }
  return pieces
}
