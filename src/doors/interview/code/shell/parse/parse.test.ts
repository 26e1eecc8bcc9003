import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Node, Word } from '../syntax.ts'
import { parseShell } from './parse.ts'

const written = (word: Word): string =>
  word.pieces
    .map((piece) =>
      piece.kind === 'text'
        ? piece.text
        : piece.kind === 'variable'
          ? piece.written
          : `${piece.kind === 'process' ? '<' : '$'}(${shown(piece.body)})`,
    )
    .join('')

/** A tree in one line, for reading. */
function shown(node: Node): string {
  switch (node.kind) {
    case 'command':
      return [
        ...node.assigns.map(({ name, value, append }) => `${name}${append ? '+' : ''}=${written(value)}`),
        ...node.words.map(written),
        ...node.redirects.map(({ descriptor, operator, target }) => descriptor + operator + written(target)),
      ].join('·')
    case 'pipe':
      return node.parts.map(shown).join(' | ')
    case 'block':
      return node.parts.map(shown).join('; ')
    case 'group':
      return `${node.subshell ? '(' : '{'}${shown(node.body)}${node.redirects.map(({ operator, target }) => operator + written(target)).join('')}}`
    case 'background':
      return `${shown(node.body)} &`
    case 'for':
      return `for ${node.name} ${node.words.map(written).join(' ')} ${shown(node.body)}`
    case 'function':
      return `${node.name}() ${shown(node.body)}`
  }
}

test.each([
  ['a b  c', 'a·b·c'],
  [`a 'b c' "d $e" f\\ g`, 'a·b c·d $e·f g'],
  ['a=1 b+=2 c d=3', 'a=1·b+=2·c·d=3'],
  ['a | b |& c', 'a | b | c'],
  ['a && b || c; d', 'a; b; c; d'],
  ['a & b', 'a &; b'],
  ['! ! a', 'a'],
  ['(a; b) > c', '(a; b>c}'],
  ['if a; then b; elif c; then d; else e; fi', '{a; b; c; d; e}'],
  ['while a; do b; done < c', '{a; b<c}'],
  ['for x in 1 2; do a $x; done', 'for x 1 2 {; a·$x}'],
  ['case $x in (a|b) c;; *) d;; esac', '{c; d}'],
  ['f() { a; }; function g { b; }', 'f() {a}; g() {b}'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expansion of the shell
  ['a ${b:-c d} $((1+2)) `e f` $(g)', 'a·${b:-c d}·$((1+2))·$(e·f)·$(g)'],
  ['a <(b) > c 2>&1 5<>d <<< e', 'a·<(b)·>c·2>&1·5<>d·<<<e'],
  ['cat <<A; b\nx $y\nA\nc', 'cat·<<x $y\n; b; c'],
  [`cat <<-'A'\n\tx $y\n\tA\nc`, 'cat·<<\tx $y\n; c'],
  ["a $'\\x41\\n'", 'a·A\n'],
  ['a # b\nc', 'a; c'],
  ['a \\\n b', 'a·b'],
])('%s', (text, tree) => {
  expect(shown(parseShell(text))).toBe(tree)
})

test('every command lies in its text, whatever that is', () => {
  const signs = fc.constantFrom(
    ...'$( ) ` " \' \\ { } ; | & < << <( $(( ${ a b= # if then fi for in do done case esac () \n'.split(' '),
    ' ',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const stack = [parseShell(text)]
      for (let node = stack.pop(); node; node = stack.pop()) {
        if (node.kind === 'pipe' || node.kind === 'block') stack.push(...node.parts)
        else if (node.kind === 'command') {
          expect(node.at).toBeGreaterThanOrEqual(0)
          expect(node.end).toBeGreaterThanOrEqual(node.at)
        } else stack.push(node.body)
      }
    }),
  )
})
