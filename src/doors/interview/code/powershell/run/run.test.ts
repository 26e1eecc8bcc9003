import { expect, test } from 'vitest'
import type { Session } from '../../command/session.ts'
import { EMPTY, type Value } from '../../command/value.ts'
import { evaluatePowerShell } from './run.ts'

/** What a text writes out, and the programs that it starts with their arguments. */
function evaluated(text: string) {
  const started: string[][] = []
  const session = {
    variables: new Map<string, Value>(),
    functions: new Map<string, { called: boolean; run: () => Value }>(),
    step: () => true,
    act() {},
    store() {},
    run({ program, args }: { program: Value; args: readonly Value[] }) {
      started.push([program, ...args].map((value) => value.text))
      return EMPTY
    },
    evaluate: () => EMPTY,
  } as unknown as Session
  return { output: evaluatePowerShell(text, session, undefined).text, started }
}

test.each([
  ["'a''b'", "a'b"],
  ['"a`tb""c"', 'a\tb"c'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of PowerShell
  ['$x = 1; "v $x $(2 + 3) ${x}"', 'v 1 5 1'],
  ["$x = 'a'; $x += 'b'; $x", 'ab'],
  ["@'\nx $y\n'@", 'x $y'],
  ["'a' + 'b'", 'ab'],
  ["'{1}{0}' -f 'a','b'", 'ba'],
  ["('a','b','c') -join '-'", 'a-b-c'],
  ["-join ('a','b')", 'ab'],
  ["'axb' -replace 'x','y'", 'ayb'],
  ["'abc'[2,1,0] -join ''", 'cba'],
  ['-join (104,105 | % { [char]$_ })', ''],
  ['[char]104 + [char]105', 'hi'],
  ["[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('aGk='))", 'hi'],
  ["'abc'.Substring(1).ToUpper()", 'BC'],
  ["function f { 'x' }; f", 'x'],
  ["if ($a) { 'x' } else { 'y' }", '$axy'],
  ["<# c #> 'a' # b", 'a'],
])('%s', (text, output) => {
  if (output) expect(evaluated(text).output).toBe(output)
  else expect(evaluated(text).started).not.toEqual([])
})

test.each([
  ['a b "c d" $e', [['a', 'b', 'c d', '$e']]],
  ['a -x:1 2>&1 > out | b', [['a', '-x:1'], ['b']]],
  [
    "& 'a b.exe' c; . ./d.ps1",
    [
      ['a b.exe', 'c'],
      ['.', './d.ps1'],
    ],
  ],
  ['"C:\\x y.exe" -z', [['C:\\x y.exe', '-z']]],
  ['foreach ($i in 1,2) { a $i }', [['a', '1 2']]],
  ['a `\n b', [['a', 'b']]],
  ['[Diagnostics.Process]::Start("a", "b")', [['a', 'b']]],
])('starts: %s', (text, programs) => {
  expect(evaluated(text).started).toEqual(programs)
})
