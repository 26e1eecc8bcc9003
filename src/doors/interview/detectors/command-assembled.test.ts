import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-assembled.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['by quotes', 'w"ge"t -qO- https://a.invalid/x', 'name'],
  ['by variables', 'a=cu;b=rl;$a$b https://a.invalid/x', 'name'],
  ['by carets', 'm^s^h^t^a x.hta', 'name'],
  ['by single letters of others', 'set q=po&&call %q%wershell -c Get-Date', 'name'],
  ['by a format', '& ("{0}{1}" -f "ie","x") "Get-Date"', 'name'],
  ['in a branch', 'case $x in\n  a) b ;;\n  c) w"g"et x ;;\nesac', 'name'],
  ['backwards', `echo 'emanu' | rev | sh`, 'text'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['curl "https://a.invalid/$VERSION/x"'],
  ['"$HOME/bin/tool" run'],
  ['$CC -o a a.c'],
  ['echo "a"b'],
  ['node "$DIR"/app.js'],
  ['case $- in\n  a) b ;;\n  *v*) c=-v ;;\nesac'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
