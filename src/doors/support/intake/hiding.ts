/** What an element inherits from those around it, as far as it decides whether text shows. */
export interface Look {
  /** How the text is hidden, or empty. */
  hidden: string
  /** Letters too small to see; unlike the other ways, an element inside can undo it. */
  tiny: boolean
  colour: string
  background: string
}

export const PLAIN: Look = { hidden: '', tiny: false, colour: '#000000', background: '#ffffff' }

/** What the `<style>` elements of a page decide about elements by their class or id. */
export interface StyleRules {
  /** How a class hides, outside media queries (those serve narrow screens). */
  hidden: Map<string, string>
  /** Classes and ids (`#id`) with a background of their own, media queries included. */
  painted: Set<string>
}

const CSS_READ = 200_000
const RULES_READ = 5_000

/** Reads style sheets as far as they decide whether text shows. Linear in their length. */
export function styleRules(css: string): StyleRules {
  const rules: StyleRules = { hidden: new Map(), painted: new Set() }
  const sheet = withoutComments(css.slice(0, CSS_READ))
  let inMedia = 0
  let at = 0
  for (let read = 0; read < RULES_READ; read++) {
    const open = sheet.indexOf('{', at)
    const close = sheet.indexOf('}', at)
    if (open === -1) break
    if (close !== -1 && close < open) {
      inMedia = Math.max(0, inMedia - 1)
      at = close + 1
      continue
    }
    const selectors = sheet.slice(at, open).trim()
    at = open + 1
    if (selectors.startsWith('@media') || selectors.startsWith('@supports')) {
      inMedia++
      continue
    }
    const end = sheet.indexOf('}', at)
    addRule(
      rules,
      selectors.slice(0, 2_000),
      declarations(sheet.slice(at, end === -1 ? undefined : end)),
      inMedia > 0,
    )
    if (end === -1) break
    at = end + 1
  }
  return rules
}

function withoutComments(css: string): string {
  let out = ''
  let at = 0
  for (;;) {
    const start = css.indexOf('/*', at)
    if (start === -1) return out + css.slice(at)
    out += `${css.slice(at, start)} `
    const end = css.indexOf('*/', start + 2)
    if (end === -1) return out
    at = end + 2
  }
}

function addRule(rules: StyleRules, selectors: string, style: Declarations, inMedia: boolean): void {
  if (style.has('background') || style.has('background-color') || style.has('background-image'))
    for (const [name] of selectors.matchAll(/[.#][\w-]{1,64}/g)) rules.painted.add(name.replace(/^\./, ''))
  const how = inMedia ? '' : hidingStyle(style)
  if (!how) return
  for (const selector of selectors.split(',')) {
    const name = /^[a-z]{0,20}\.([\w-]{1,64})$/i.exec(selector.trim())?.[1]
    if (name) rules.hidden.set(name, how)
  }
}

type Declarations = Map<string, string>

function declarations(style: string): Declarations {
  const found: Declarations = new Map()
  for (const part of style.slice(0, 4_000).split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) {
      const value = part
        .slice(colon + 1)
        .toLowerCase()
        .replace('!important', '')
        .trim()
      found.set(part.slice(0, colon).trim().toLowerCase(), value)
    }
  }
  return found
}

const isNought = (value: string | undefined, below = 0.01) => {
  const number = value === undefined ? Number.NaN : Number.parseFloat(value)
  return number >= 0 && number < below
}

function hidingStyle(style: Declarations): string {
  if (style.get('display') === 'none') return 'display:none'
  if (style.get('visibility') === 'hidden') return 'visibility:hidden'
  if (isNought(style.get('opacity'), 0.05)) return 'opacity:0'
  if (style.get('mso-hide') === 'all') return 'mso-hide:all'
  if (
    style.get('overflow') === 'hidden' &&
    ['height', 'max-height', 'width', 'max-width'].some((p) => isNought(style.get(p), 1.5))
  )
    return 'a box of no size'
  if (Number.parseFloat(style.get('text-indent') ?? '0') <= -500) return 'text moved off the page'
  const away = ['left', 'top', 'margin-left'].some(
    (side) => Number.parseFloat(style.get(side) ?? '0') <= -500,
  )
  return away ? 'text moved off the page' : ''
}

/** Whether a font size is too small to read; undefined when the style sets none that is understood. */
function tinyFont(style: Declarations | undefined): boolean | undefined {
  const size = style?.get('font-size')
  if (size === undefined || !/^[\d.]/.test(size)) return size === undefined ? undefined : false
  return isNought(size, /^[\d.]+(px|pt)?$/.test(size) ? 2 : 0.01)
}

/** The look of an element inside another. */
export function lookOf(attributes: Record<string, string>, inherited: Look, rules: StyleRules): Look {
  const style = attributes.style ? declarations(attributes.style) : undefined
  const names = [
    ...(attributes.class?.split(/\s+/, 30) ?? []),
    ...(attributes.id ? [`#${attributes.id}`] : []),
  ]
  const stated = style?.get('background-color') ?? style?.get('background') ?? attributes.bgcolor ?? ''
  const painted =
    style?.has('background-image') ||
    attributes.background !== undefined ||
    names.some((name) => rules.painted.has(name))
  const background = stated ? colourOf(stated) : painted ? 'picture' : ''
  const colour = colourOf(style?.get('color') ?? attributes.color ?? '')
  const look: Look = {
    hidden: inherited.hidden,
    tiny: tinyFont(style) ?? inherited.tiny,
    colour: colour || inherited.colour,
    background: background === 'transparent' || !background ? inherited.background : background,
  }
  if (look.hidden) return look
  const byClass = names.map((name) => rules.hidden.get(name)).find(Boolean)
  look.hidden = (style && hidingStyle(style)) || byClass || ('hidden' in attributes ? 'hidden attribute' : '')
  return look
}

/** Whether text of this look has the colour of what is behind it. */
export function isCamouflaged(look: Look): boolean {
  if (look.colour === 'transparent') return true
  if (look.colour === look.background) return true
  if (!look.colour.startsWith('#') || !look.background.startsWith('#')) return false
  const channels = [1, 3, 5].map((at) =>
    Math.abs(
      Number.parseInt(look.colour.slice(at, at + 2), 16) -
        Number.parseInt(look.background.slice(at, at + 2), 16),
    ),
  )
  return Math.max(...channels) <= SAME_TO_THE_EYE
}

/** Of 255: a difference in no channel larger than this is not seen. */
const SAME_TO_THE_EYE = 6

const NAMED: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  snow: '#fffafa',
  transparent: 'transparent',
}

/** A colour in one notation, or empty when it is none that is understood. */
function colourOf(value: string): string {
  const text = value.trim().toLowerCase()
  if (!text || text.includes('url(')) return text.includes('url(') ? 'picture' : ''
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(text)?.[1]
  if (hex) return `#${hex.length === 3 ? [...hex].map((d) => d + d).join('') : hex}`
  if (/rgba\([^)]{0,40},\s*(?:0|0?\.0+|0%)\s*\)/.test(text)) return 'transparent'
  const rgb = /rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/.exec(text)
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((n) => Number(n).toString(16).padStart(2, '0'))
      .join('')}`
  return NAMED[text.split(/\s/)[0] ?? ''] ?? (/^[a-z]+$/.test(text) ? text : '')
}
