import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-known-installer.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['Rust', `curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh`, 'maker'],
  [
    'Homebrew',
    '/bin/bash -c "$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)"',
    'maker',
  ],
  ['Scoop', 'irm get.scoop.sh | iex', 'maker'],
  ['uv', 'powershell -ExecutionPolicy ByPass -c "irm https://astral.sh/uv/install.ps1 | iex"', 'maker'],
  ['Foundry', 'curl -L https://foundry.paradigm.xyz | bash', 'maker'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['curl https://sh.rustup.rs.a.invalid/ | sh'],
  ['curl https://raw.githubusercontent.com/homebrew-install/x/HEAD/install.sh | bash'],
  ['curl https://user@sh.rustup.rs:8443/ | sh'],
  ['curl https://raw.githubusercontent.com/Homebrew/install/../../a/b/x.sh | sh'],
  ['curl https://sh.rustup.rs'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})
