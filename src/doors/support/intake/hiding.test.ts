import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCamouflaged, lookOf, PLAIN, styleRules } from './hiding.ts'

const look = (style: string, css = '', attributes: Record<string, string> = {}) =>
  lookOf({ ...attributes, ...(style ? { style } : {}) }, PLAIN, styleRules(css))

test.each([
  'display:none',
  'DISPLAY : none !important',
  'visibility:hidden',
  'opacity:0',
  'mso-hide:all',
  'max-height:0;overflow:hidden',
  'position:absolute;left:-9999px',
  'text-indent:-9999px',
])('%s hides', (style) => {
  expect(look(style).hidden).not.toBe('')
})

test.each(['display:block', 'opacity:0.9', 'max-height:0', 'left:-5px', 'colour:none', ''])(
  '“%s” does not',
  (style) => {
    expect(look(style).hidden).toBe('')
  },
)

test.each([
  ['a class', '.x{display:none}', { class: 'a x' }, true],
  ['a class of a list', 'p.y, div.x { color:red; display:none }', { class: 'x' }, true],
  ['a comment before it', '/* } */ .x{display:none}', { class: 'x' }, true],
  ['a class on narrow screens', '@media (max-width:600px){.x{display:none}}', { class: 'x' }, false],
  ['a class after a media query', '@media print{.y{color:red}} .x{display:none}', { class: 'x' }, true],
  ['a class inside another', '.y .x{display:none}', { class: 'x' }, false],
  ['a rule that never ends', '.x{display:none', { class: 'x' }, true],
])('%s', (_, css, attributes, hidden) => {
  expect(look('', css, attributes).hidden !== '').toBe(hidden)
})

test.each([
  ['color:#fff', '', {}, true],
  ['color:white;background:#fff', '', {}, true],
  ['color:#fefefe', '', {}, true],
  ['color:rgb(255, 255, 255)', '', {}, true],
  ['color:transparent', '', {}, true],
  ['color:rgba(0,0,0,0)', '', {}, true],
  ['color:#fff', '.b{background:#000}', { class: 'b' }, false],
  ['color:#fff', '@media screen{.b{background-color:#000}}', { class: 'b' }, false],
  ['color:#fff', '#b{background:url(x)}', { id: 'b' }, false],
  ['color:#fff', '', { background: 'x.png' }, false],
  ['color:#fff;background:#0052ff', '', {}, false],
  ['background:rgba(0,0,0,0)', '', {}, false],
  ['color:#eee', '', {}, false],
])('%s with “%s” and %o: camouflaged is %s', (style, css, attributes, expected) => {
  expect(isCamouflaged(look(style, css, attributes as Record<string, string>))).toBe(expected)
})

test('letters of size 0 show again where an inner element sets a size', () => {
  const outer = look('font-size:0')
  expect(outer.tiny).toBe(true)
  expect(lookOf({ style: 'font-size:14px' }, outer, styleRules('')).tiny).toBe(false)
})

test('any style sheet and attribute gives an answer', () => {
  const css = fc.array(
    fc.constantFrom('@media', '{', '}', '.x', '#', ',', 'display:none', ';', ':', '/*', '*/', 'a'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(css, fc.string(), (parts, style) => {
      expect(typeof look(style, parts.join(''), { class: 'x' }).hidden).toBe('string')
    }),
  )
})

test('long sheets of nothing but openings are read in one pass', () => {
  for (const part of ['@media', '{', '/*', 'a', '.x{', '@media{.x{']) {
    expect(styleRules(part.repeat(200_000 / part.length)).hidden.size).toBeLessThanOrEqual(1)
  }
})
