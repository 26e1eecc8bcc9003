import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommand } from './reader.ts'

const where = { part: 'command', text: '' }
const SHELLS = ['sh', 'powershell', 'cmd', 'any'] as const

/** Pieces that mean something to one of the shells, put together at random. */
const fragments = fc.constantFrom(
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expansion of the shell
  ...'$( ) ` " \' \\ { } [ ] ; | & && || < > << <<< <( $(( ${a} ${a:-b} $a %a% !a! %a:~0,1% ^ # @ @( @{ @" "@ :: -f -join + , . if then fi for in do done case esac ) ;; function f() while curl sh iex eval echo base64 -d -e powershell -enc cmd /c for /f %i set a=b \n \t'
    .split(' ')
    .concat([' ', '\n', '\r\n', 'https://x.invalid/a', 'aGVsbG8=', '\u0000', '\ud800', '💥']),
)
const jumble = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(' '))
const glued = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(''))

describe.each(SHELLS)('as %s', (shell) => {
  test('nothing that is pasted makes it fail', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, glued, fc.string({ unit: 'binary', maxLength: 300 })), (command) => {
        const { acts, handOvers } = readCommand(command, { shell, where })
        for (const { where: at } of [...acts, ...handOvers]) {
          expect(at.line ?? 1).toBeGreaterThanOrEqual(1)
          expect(at.column ?? 1).toBeGreaterThanOrEqual(1)
        }
        for (const { values } of acts)
          for (const value of values) expect(value.length).toBeLessThanOrEqual(2_000)
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    ['open brackets', '$('.repeat(50_000)],
    ['open braces', '${a:-'.repeat(50_000)],
    ['backticks', '`\\`'.repeat(50_000)],
    ['open quotes', `"$(echo '`.repeat(20_000)],
    ['here-documents', 'cat <<A <<B\n'.repeat(10_000)],
    ['groups', '(&{('.repeat(30_000)],
    ['casts', '[char]'.repeat(30_000)],
    ['negations', '!'.repeat(100_000)],
    ['arrays of arrays', '@'.repeat(100_000)],
    ['lists of lists', '(,'.repeat(50_000)],
    ['blocks', 'if(1){'.repeat(30_000)],
    ['pipes', 'curl x|'.repeat(30_000)],
    ['variables', 'a=$a$a$a;'.repeat(5_000)],
    ['doubling', `a=x;${'a=$a$a;'.repeat(2_000)}eval "$a"`],
    ['functions that call themselves', 'f(){ f; f; }; f\n'.repeat(500)],
    ['mutual calls', 'f(){ g; g; g; }; g(){ f; f; f; }; f'],
    ['nested decoding', 'eval "$(echo ZXZhbCAiJChlY2hv | base64 -d)";'.repeat(2_000)],
    ['loops in loops', `${'for i in 1 2 3 4 5 6 7 8; do '.repeat(30)}echo $i${'; done'.repeat(30)}`],
    ['words', 'a '.repeat(200_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['lines', 'echo a b c "d $e" > f\n'.repeat(20_000)],
    ['carets', '^a'.repeat(200_000)],
    ['quotes in a here-document', 'cat <<X\n$a "b" "\nX\n'.repeat(2_000)],
    ['branches without an end', 'case a in b) c;; '.repeat(2_000)],
    ['ends of branches', `case a in ${';; '.repeat(100_000)}`],
    ['percents', '%a:~1,2%'.repeat(50_000)],
    ['subexpressions in text', '"$("$("$('.repeat(5_000)],
    ['members', `'a'${'.replace("a","b")'.repeat(10_000)}`],
    ['formats', `'${'{0}'.repeat(5_000)}' -f '${'a'.repeat(5_000)}'`],
  ])('ends on %s', (_, command) => {
    expect(readCommand(command, { shell, where }).acts.length).toBeLessThanOrEqual(4_000)
  })
})
