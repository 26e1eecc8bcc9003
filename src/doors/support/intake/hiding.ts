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

/** Class names that a `<style>` element hides, outside media queries (those serve narrow screens). */
export function hiddenClasses(css: string): Map<string, string> {
  const classes = new Map<string, string>()
  const rules = css.slice(0, 200_000).replace(/@media[^{]{0,500}\{(?:[^{}]{0,2000}\{[^{}]{0,4000}\}){0,400}[^{}]{0,2000}\}/g, '')
  for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]{1,500})\{([^{}]{0,2000})\}/g)) {
    const how = hidingStyle(declarations(body))
    if (!how) continue
    for (const [, name = ''] of selectors.matchAll(/(?:^|,)\s*(?:[a-z]+)?\.([\w-]{1,64})\s*(?=,|$)/g)) classes.set(name, how)
  }
  return classes
}

type Declarations = Map<string, string>

function declarations(style: string): Declarations {
  const found: Declarations = new Map()
  for (const part of style.slice(0, 4_000).split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) {
      const value = part.slice(colon + 1).toLowerCase().replace('!important', '').trim()
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
  if (style.get('overflow') === 'hidden' && ['height', 'max-height', 'width', 'max-width'].some((p) => isNought(style.get(p), 1.5)))
    return 'a box of no size'
  if (Number.parseFloat(style.get('text-indent') ?? '0') <= -500) return 'text moved off the page'
  const away = ['left', 'top', 'margin-left'].some((side) => Number.parseFloat(style.get(side) ?? '0') <= -500)
  return away ? 'text moved off the page' : ''
}

/** Whether a font size is too small to read; undefined when the style sets none that is understood. */
function tinyFont(style: Declarations | undefined): boolean | undefined {
  const size = style?.get('font-size')
  if (size === undefined || !/^[\d.]/.test(size)) return size === undefined ? undefined : false
  return isNought(size, /^[\d.]+(px|pt)?$/.test(size) ? 2 : 0.01)
}

/** The look of an element inside another. */
export function lookOf(attributes: Record<string, string>, inherited: Look, classes: Map<string, string>): Look {
  const style = attributes.style ? declarations(attributes.style) : undefined
  const background = colourOf(
    style?.get('background-color') ?? style?.get('background') ?? attributes.bgcolor ?? '',
  )
  const colour = colourOf(style?.get('color') ?? attributes.color ?? '')
  const look: Look = {
    hidden: inherited.hidden,
    tiny: tinyFont(style) ?? inherited.tiny,
    colour: colour || inherited.colour,
    background: background || inherited.background,
  }
  if (look.hidden) return look
  const byClass = attributes.class?.split(/\s+/).map((name) => classes.get(name)).find(Boolean)
  look.hidden = (style && hidingStyle(style)) || byClass || ('hidden' in attributes ? 'hidden attribute' : '')
  return look
}

/** Whether text of this look has the colour of what is behind it. */
export function isCamouflaged(look: Look): boolean {
  return look.colour === look.background && look.colour !== 'transparent'
}

const NAMED: Record<string, string> = { white: '#ffffff', black: '#000000', snow: '#fffafa', transparent: 'transparent' }

/** A colour in one notation, or empty when it is none that is understood. */
function colourOf(value: string): string {
  const text = value.trim().toLowerCase()
  if (!text || text.includes('url(')) return text.includes('url(') ? 'picture' : ''
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(text)?.[1]
  if (hex) return `#${hex.length === 3 ? [...hex].map((d) => d + d).join('') : hex}`
  const rgb = /rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/.exec(text)
  if (rgb) return `#${rgb.slice(1, 4).map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`
  return NAMED[text.split(/\s/)[0] ?? ''] ?? (/^[a-z]+$/.test(text) ? text : '')
}
