/** One start tag of XML as it stands. */
export interface Tag {
  name: string
  text: string
  offset: number
  /** Offset behind it. */
  end: number
}

const TAG = /<([A-Za-z_][\w:.-]{0,100})((?:\s+[\w:.-]{1,100}\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const TAGS = 20_000
const CONTENT = 20_000

/** The start tags of a text, at most 20,000. Build files and project files are read for single tags, not as trees. */
export function* tagsOf(text: string): Generator<Tag> {
  let count = 0
  for (const found of text.matchAll(TAG)) {
    if (++count > TAGS) return
    yield { name: found[1] ?? '', text: found[0], offset: found.index, end: found.index + found[0].length }
  }
}

/** Attributes of a start tag, their entities resolved. */
export function attributesOf(tag: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null)
  for (const [, name = '', double, single] of tag.matchAll(/([\w:.-]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    out[name] = plainText(double ?? single ?? '')
  return out
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its entities resolved. */
export const plainText = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Text between a start tag and its end tag, as it stands; empty when that is further than 20,000 characters. */
export function rawContentOf(text: string, tag: Tag): string {
  const after = text.slice(tag.end, tag.end + CONTENT)
  const end = after.indexOf(`</${tag.name}`)
  return end < 0 ? '' : after.slice(0, end)
}

/** {@link rawContentOf} with entities resolved. */
export const contentOf = (text: string, tag: Tag): string =>
  plainText(rawContentOf(text, tag).replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1'))
