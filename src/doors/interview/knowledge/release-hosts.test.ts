import { expect, test } from 'vitest'
import { isReleaseAddress } from './release-hosts.ts'

test.each([
  ['https://registry.npmjs.org/@esbuild/linux-x64/-/linux-x64-0.2.tgz', true],
  ['https://github.com/some/tool/releases/download/v1/tool.tgz', true],
  ['sh.rustup.rs', true],
  ['https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.0/install.sh', true],
  ['https://raw.githubusercontent.com/anybody/thing/main/install.sh', false],
  ['https://registry.npmjs.org.evil.invalid/x', false],
  ['https://registry.npmjs.org@evil.invalid/x', false],
  ['not an address at all', false],
])('%s', (address, expected) => {
  expect(isReleaseAddress(address)).toBe(expected)
})
