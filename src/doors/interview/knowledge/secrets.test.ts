import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretOf } from './secrets.ts'
import { walletExtensions } from './wallets.ts'

test.each([
  ['~/Library/Keychains/login.keychain-db', 'keychain'],
  ['C:\\Users\\x\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data', 'browser-store'],
  ['/Login Data', 'browser-store'],
  ['/.config/google-chrome', 'browser-store'],
  ['…/Local Extension Settings/', 'browser-store'],
  ['nkbihfbeogaeaoehlefnkodbefgpgknn', 'wallet'],
  ['AppData\\Roaming\\Exodus\\exodus.wallet', 'wallet'],
  ['~/.config/solana/id.json', 'wallet'],
  ['cat ~/.ssh/id_rsa | head', 'key'],
  ['.ssh', 'key'],
  ['~/.aws/credentials', 'cloud'],
  ['\\Telegram Desktop\\tdata', 'messenger'],
  ['vault.kdbx', 'password-manager'],
])('%s is a %s', (path, kind) => {
  expect(secretOf(path)?.kind).toBe(kind)
})

test.each([
  '/.ssh/id_rsa.pub',
  'src/cookies.ts',
  'the local state of a component',
  'Login data is invalid.ts',
  'abc',
])('%s is nobody’s secret', (path) => {
  expect(secretOf(path)).toBeUndefined()
})

test('case and the kind of slash make no difference', () => {
  const paths = ['~/.aws/credentials', 'a/exodus.wallet', 'b/Login Data']
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.boolean(), fc.boolean(), (path, upper, back) => {
      const cased = upper ? path.toUpperCase() : path
      expect(secretOf(back ? cased.replaceAll('/', '\\') : cased)).toEqual(secretOf(path))
    }),
  )
})

test('ids are ids', () => {
  for (const id of walletExtensions.keys()) expect(id).toMatch(/^[a-p]{32}$/)
})
