import { expect, test } from 'vitest'
import { followPage, type PageOperators } from './pdf-page.ts'

const NUMBERS = Object.fromEntries(
  'setFillRGBColor beginText setFont setTextMatrix showText setTextRenderingMode constructPath eoFill setGState save restore transform clip endPath beginMarkedContentProps endMarkedContent paintImageXObject moveText'
    .split(' ')
    .map((name, i) => [name, i + 1]),
)
type Step = [name: string, ...args: unknown[]]

const path = (left: number, bottom: number, right: number, top: number): unknown[] => [
  [Float32Array.from([0, left, bottom, 1, right, bottom, 1, right, top, 1, left, top, 4])],
  Float32Array.of(left, bottom, right, top),
]
const fill = (...box: [number, number, number, number]): Step => [
  'constructPath',
  NUMBERS.eoFill,
  ...path(...box),
]
const at = (x: number, y: number): Step => ['setTextMatrix', Float32Array.of(1, 0, 0, 1, x, y)]
const show = (text: string): Step => [
  'showText',
  [...text].map((unicode) => ({ unicode, width: 500, isSpace: unicode === ' ' })),
]
const colour = (hex: string): Step => ['setFillRGBColor', hex]

function page(...steps: Step[]) {
  const all: Step[] = [['setFont', 'f', 12], ...steps]
  const operators: PageOperators = {
    fnArray: all.map(([name]) => NUMBERS[name] ?? -1),
    argsArray: all.map(([, ...args]) => args),
    numbers: NUMBERS,
    box: { left: 0, bottom: 0, right: 595, top: 842 },
    fontScale: () => 0.001,
    isShown: (properties) => properties !== 'off',
  }
  return followPage(operators)
}
const hidings = (...steps: Step[]) => page(...steps).runs.map(({ hiding }) => hiding)

test.each<[string, string, Step[]]>([
  ['white on white', 'colour', [colour('#ffffff'), at(72, 700), show('x y')]],
  ['nearly white on white', 'colour', [colour('#f8f8f8'), at(72, 700), show('x y')]],
  ['blue on blue', 'colour', [colour('#102080'), fill(0, 0, 595, 842), at(72, 700), show('x y')]],
  ['one point', 'tiny', [['setFont', 'f', 1], at(72, 700), show('x y')]],
  ['scaled down', 'tiny', [['transform', 0.1, 0, 0, 0.1, 0, 0], at(720, 7000), show('x y')]],
  ['mode 3', 'invisible', [['setTextRenderingMode', 3], at(72, 700), show('x y')]],
  ['beside the page', 'outside', [at(700, 700), show('x y')]],
  ['beneath the page', 'outside', [at(72, -40), show('x y')]],
  ['transparent', 'transparent', [['setGState', [['ca', 0.01]]], at(72, 700), show('x y')]],
  ['a layer that is off', 'layer', [['beginMarkedContentProps', 'OC', 'off'], at(72, 700), show('x y')]],
  ['covered', 'covered', [at(72, 700), show('x y'), colour('#ffffff'), fill(60, 690, 300, 720)]],
])('%s is hidden', (_, hiding, steps) => {
  expect(hidings(...steps)).toEqual([hiding])
})

test.each<[string, Step[]]>([
  ['black on white', [at(72, 700), show('x y')]],
  [
    'white on a blue bar',
    [colour('#102080'), fill(0, 690, 595, 720), colour('#ffffff'), at(72, 700), show('x y')],
  ],
  [
    'white on a picture',
    [
      ['save'],
      ['transform', 595, 0, 0, 100, 0, 690],
      ['paintImageXObject', 'i', 9, 9],
      ['restore'],
      colour('#ffffff'),
      at(72, 700),
      show('x y'),
    ],
  ],
  ['yellow on white', [colour('#ffff00'), at(72, 700), show('x y')]],
  ['light grey on white', [colour('#d0d0d0'), at(72, 700), show('x y')]],
  [
    'behind a tint that lets it through',
    [at(72, 700), show('x y'), ['setGState', [['ca', 0.3]]], fill(60, 690, 300, 720)],
  ],
  ['a layer that is on', [['beginMarkedContentProps', 'OC', 'on'], at(72, 700), show('x y')]],
  [
    'after a layer that was off',
    [['beginMarkedContentProps', 'OC', 'off'], ['endMarkedContent'], at(72, 700), show('x y')],
  ],
])('%s is seen', (_, steps) => {
  expect(hidings(...steps)).toEqual([undefined])
})

test('gaps between glyphs part words and columns', () => {
  const glyph = (unicode: string) => ({ unicode, width: 500 })
  const { runs } = page(at(72, 700), ['showText', [glyph('a'), -300, glyph('b'), -3000, glyph('c')]])
  expect(runs.map(({ text, box }) => [text, Math.round(box.left)])).toEqual([
    ['a b', 72],
    ['c', 124],
  ])
})

test('a picture over the page is told by its share', () => {
  expect(page(['transform', 595, 0, 0, 421, 0, 0], ['paintImageXObject', 'i', 9, 9]).picture).toBeCloseTo(0.5)
})
