import { expect, test } from 'vitest'
import type { CodeHostProfile } from '../code/profile.ts'
import { applicationOf, companyOf } from '../testing.ts'
import { profileOf } from './profile.ts'

const sharedKinds = async (...inputs: object[]) =>
  (await companyOf(...inputs))[0]?.company.shared.map(({ kind, value }) => `${kind} ${value}`)

const german = { addresses: { claimed: { country: 'DE' } } }
const CODE: CodeHostProfile = {
  part: 'code-host export',
  host: 'github.com',
  login: 'quill',
  emails: ['ada.winter+git@googlemail.com'],
  authors: [],
  trees: [],
  repositories: [],
  events: [],
  unknown: [],
}

test('a number whose country nobody said meets the same one written in full', async () => {
  const full = { names: { applied: 'Bo Sommer' }, phones: ['01512 3456789'], ...german }
  const bare = { names: { applied: 'Ada Winter' }, phones: ['01512 3456789'] }
  expect(await sharedKinds(bare, full)).toEqual(['phone …123456789'])
  expect(await sharedKinds(full, full, bare)).toEqual(
    expect.arrayContaining(['phone +4915123456789', 'phone …123456789']),
  )
  expect(await sharedKinds(full, full)).not.toContain('phone …123456789')
})

test('two numbers of two countries that end alike are two numbers', async () => {
  expect(await sharedKinds({ phones: ['+49 1512 3456789'] }, { phones: ['+44 7123 456789'] })).toEqual([])
  expect(await sharedKinds({ phones: ['555 0123'] }, { phones: ['555 0123'] })).toEqual([])
})

test('a wallet is one with and without 0x', async () => {
  const hex = '52908400098527886E0F7030069857D2E4169EE7'
  expect(await sharedKinds({ payout: { wallet: hex } }, { payout: { wallet: `0x${hex}` } })).toEqual([
    `wallet 0x${hex.toLowerCase()}`,
  ])
})

test('an address in commits is read as a mailbox', async () => {
  const application = { ...(await applicationOf({})), codeHost: CODE }
  expect(profileOf(application).values).toContainEqual({
    kind: 'commit address',
    value: 'adawinter@gmail.com',
    part: 'commits',
  })
})

test('a page is one with its index and in each country’s edition', async () => {
  const link = (url: string) => ({ links: [url] })
  expect(
    await sharedKinds(link('https://ada.pages.example/index.html?ref=x'), link('ada.pages.example')),
  ).toEqual(['link ada.pages.example'])
  expect(
    await sharedKinds(link('http://de.linkedin.com/in/Quill-9'), link('linkedin.com/in/quill-9/')),
  ).toEqual(['link linkedin.com/in/quill-9'])
})
