import { expect, test } from 'vitest'
import { installerMaker } from './vendor-installers.ts'

test.each([
  ['https://sh.rustup.rs', 'Rust'],
  ['https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.1/install.sh', 'nvm'],
  ['https://bun.sh/install', 'Bun'],
  ['https://astral.sh/uv/install.sh', 'uv'],
  ['https://get.docker.com/', 'Docker'],
  ['https://foundry.paradigm.xyz', 'Foundry'],
  ['https://get.scoop.sh', 'Scoop'],
])('%s is %s’s own', (address, maker) => {
  expect(installerMaker(new URL(address))).toBe(maker)
})

test.each([
  'https://sh.rustup.rs.a.invalid/',
  'https://sh.rustup.rs/other',
  'https://sh.rustup.rs:8443/',
  'https://user@sh.rustup.rs/',
  'ftp://sh.rustup.rs/',
  'https://raw.githubusercontent.com/nvm-sh/nvm-fork/v1/install.sh',
  'https://raw.githubusercontent.com/nvm-sh/nvm/%2e%2e/x/install.sh',
  'https://bun.sh/install.exe',
])('%s is nobody’s', (address) => {
  expect(installerMaker(new URL(address))).toBeUndefined()
})
