import { describe, expect, it } from 'vitest'
import { namesHome, namesWalletKey, seeksSecret } from './secrets.ts'
import { actsOf } from './testing.ts'

describe('names of what wallets are opened with', () => {
  it.each(['mnemonic', 'seedPhrase', 'recovery_phrase', 'privateKey', 'walletPrivateKeyHex', 'PRIVATE_KEY'])(
    'knows %s',
    (name) => expect(namesWalletKey(name)).toBe(true),
  )

  it.each(['password', 'publicKey', 'phrase', 'secretKey', 'keyPhraseList', 'privateKeyPath', 'seed'])(
    'leaves %s alone',
    (name) => expect(namesWalletKey(name)).toBe(false),
  )

  it('knows a phrase in code about wallets only', () => {
    expect(namesWalletKey('phrase', 'Wallet.fromPhrase(phrase)')).toBe(true)
    expect(namesWalletKey('phrase', 'search(phrase)')).toBe(false)
  })
})

it('tells a person’s home from other folders', () => {
  expect(['~', '~/Documents', '/Users', 'C:\\Users', '/home/…'].every(namesHome)).toBe(true)
  expect(['./src', '~/.config/app', '/tmp', '…/…', '…'].some(namesHome)).toBe(false)
})

it('tells patterns that look for secrets', () => {
  expect(['seed_?phrase', '\\.kdbx$', 'id_(rsa|dsa)'].every(seeksSecret)).toBe(true)
  expect(['\\.tsx?$', 'walletconnect', '^id_\\d+$'].some(seeksSecret)).toBe(false)
})

describe('what functions are called with', () => {
  it('goes into declared functions from wherever they are called', () => {
    const code = `function start(text) {\n  eval(text)\n}\nfetch('https://a.invalid').then((r) => r.text()).then((t) => { start(t) })`
    expect(actsOf('run-code', code)).toEqual([
      expect.objectContaining({
        origins: expect.arrayContaining(['network']),
        where: expect.objectContaining({ line: 2 }),
      }),
    ])
  })

  it('knows an address also in a function that calls itself', () => {
    const code = `const https = require('https'); function load(at) { https.get(at, (r) => { if (r.statusCode === 302) load(r.headers.location) }) }\nload(\`https://files.example/\${process.arch}\`); eval('')`
    expect(actsOf('download', code)[0]?.values).toContain('https://files.example/…')
  })

  it('takes a method that is bound for no text', () => {
    const code = `const net = require('net'); const s = net.connect(80, 'a.example'); function end(socket) { setTimeout(socket.destroy.bind(socket), 100) }; end(s); eval('')`
    expect(actsOf('run-code', code).filter(({ origins }) => origins.includes('network'))).toEqual([])
  })
})
