const REMOVED =
  'script,noscript,template,iframe,frame,frameset,object,embed,applet,portal,link,meta,base,dialog,audio,video,source,track'

/** Attributes by which HTML names something to load, follow or run. */
const REACHING = [
  'href',
  'xlink:href',
  'action',
  'formaction',
  'ping',
  'target',
  'srcset',
  'background',
  'poster',
  'cite',
  'longdesc',
  'usemap',
  'autofocus',
  'srcdoc',
  'id',
  'name',
]

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const STYLE = `:root{color-scheme:light}body{margin:12px;background:#fff;color:#111;font:15px/1.5 sans-serif;overflow-wrap:anywhere}
img{max-width:100%}.postern-target{color:#5b1512;background:#fdeceb;font:12px/1.4 monospace;padding:0 3px}`

function makeInert(element: Element): void {
  const goesTo = element.getAttribute('href') ?? element.getAttribute('action')
  for (const { name } of [...element.attributes]) {
    if (name.startsWith('on') || REACHING.includes(name)) element.removeAttribute(name)
  }
  const src = element.getAttribute('src')
  if (src !== null && !/^data:image\/(png|jpe?g|gif|webp);/i.test(src)) element.removeAttribute('src')
  if (goesTo && /^(A|FORM|AREA)$/i.test(element.tagName))
    element.append(targetNote(element.ownerDocument, goesTo))
}

function targetNote(document: Document, goesTo: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'postern-target'
  note.textContent = ` [leads to ${goesTo.slice(0, 300)}]`
  return note
}

/**
 * Makes a page of a message's HTML in which nothing loads, runs or leads anywhere. The server has sanitised it
 * already, and it is shown in a sandboxed frame: this layer stands if one of those should fail.
 *
 * @param html as the server gives it. It is parsed in a document of its own, in which nothing loads or runs.
 */
export function inertPage(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll(REMOVED)) element.remove()
  for (const element of parsed.querySelectorAll('*')) makeInert(element)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><title>The message</title><style>${STYLE}</style></head><body>${parsed.body.innerHTML}</body></html>`
}
