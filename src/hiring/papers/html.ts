/** Text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}' +
  'h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}li{margin:.5rem 0}small{color:#444}'

/** A block of a paper: a heading, a paragraph, or a list. */
export type Block = { heading: string } | { paragraph: string } | { list: readonly string[] }

/** A paper as plain text. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if ('heading' in block) return block.heading.toUpperCase()
      if ('paragraph' in block) return block.paragraph
      return block.list.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')
    })
    .join('\n\n')
    .concat('\n')

/** A paper as a page of its own: it loads nothing, runs nothing and leads nowhere. */
export function pageOf(title: string, blocks: readonly Block[]): string {
  const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>')
  const body = blocks.map((block) => {
    if ('heading' in block) return `<h2>${lines(block.heading)}</h2>`
    if ('paragraph' in block) return `<p>${lines(block.paragraph)}</p>`
    return `<ul>${block.list.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`
  })
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...body,
    '</body></html>',
  ].join('\n')
}
