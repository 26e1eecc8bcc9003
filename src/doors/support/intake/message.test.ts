import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PosternError } from '../../../core/errors.ts'
import { readMessage } from './message.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sample = [
  'From mailbox Thu Aug 22 12:46:39 2002',
  'Received: from mx.example.org (mx.example.org [203.0.113.7]) by in.exchange.example with ESMTP; Thu, 1 Jan 2026 00:00:00 +0000',
  'Authentication-Results: in.exchange.example (a comment; not a result); spf=pass smtp.mailfrom=example.org;',
  ' dkim=fail (bad "quote) header.d=example.org',
  'From: =?utf-8?B?SsO8cmdlbg==?= <Juergen@Mail.Example.org>',
  'Reply-To: "Other, Person" <other@example.com>, third@example.net',
  'Return-Path: <bounce@example.org>',
  'To: help@exchange.example',
  'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
  'Message-ID: <abc@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>See <a href="https://shop.example.net/pay?x=1">our page</a> and https://plain.example.com/x.</p>',
  '--b',
  'Content-Type: application/pdf; name="a.pdf"',
  'Content-Disposition: attachment; filename="a.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  btoa('%PDF-1.7 nothing'),
  '--b--',
  '',
].join('\r\n')

describe('a real message', async () => {
  const message = await readMessage(bytes(sample))

  test('its people', () => {
    expect(message.from).toEqual([
      {
        name: 'Jürgen',
        address: 'juergen@mail.example.org',
        host: 'mail.example.org',
        domain: 'example.org',
      },
    ])
    expect(message.replyTo.map(({ name, address }) => `${name}|${address}`)).toEqual([
      'Other, Person|other@example.com',
      '|third@example.net',
    ])
    expect(message.returnPath?.address).toBe('bounce@example.org')
  })

  test('its headers, with the line each starts on', () => {
    expect(message.subject).toBe('Grüße')
    expect(message.headers.find(({ name }) => name === 'from')?.line).toBe(4)
  })

  test('its way here, comments left out', () => {
    expect(message.hops).toEqual([
      { from: 'mx.example.org', by: 'in.exchange.example', ip: '203.0.113.7', line: 1 },
    ])
    expect(message.authentication.map((r) => [r.authservId, r.method, r.result, r.properties])).toEqual([
      ['in.exchange.example', 'spf', 'pass', { 'smtp.mailfrom': 'example.org' }],
      ['in.exchange.example', 'dkim', 'fail', { 'header.d': 'example.org' }],
    ])
  })

  test('its links, anchored and bare', () => {
    expect(message.links.map(({ element, host, domain, text }) => [element, host, domain, text])).toEqual([
      ['a', 'shop.example.net', 'example.net', 'our page'],
      ['text', 'plain.example.com', 'example.com', 'https://plain.example.com/x'],
    ])
  })

  test('its attachment by real type', () => {
    expect(message.attachments[0]).toMatchObject({
      name: 'a.pdf',
      claimedType: 'application/pdf',
      realType: 'pdf',
      size: 16,
    })
  })

  test('what links it to others', () => {
    expect(message.observables).toContainEqual({ type: 'email', value: 'juergen@mail.example.org' })
    expect(message.observables).toContainEqual({ type: 'url', value: 'https://shop.example.net/pay?x=1' })
    expect(message.observables).toContainEqual({ type: 'message-id', value: 'abc@example.org' })
  })
})

test('wallet addresses that check out link messages', async () => {
  const address = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
  const raw = `From: a@example.org\r\nSubject: s\r\n\r\nPay ${address}, not 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb.`
  const { observables } = await readMessage(bytes(raw))
  expect(observables.filter(({ type }) => type === 'wallet')).toEqual([{ type: 'wallet', value: address }])
})

test('an empty file links nothing to anything', async () => {
  const empty = 'From: a@example.org\r\nContent-Type: application/pdf; name="a.pdf"\r\n\r\n'
  const { attachments, observables } = await readMessage(bytes(empty))
  expect(attachments).toHaveLength(1)
  expect(observables.map(({ type }) => type)).not.toContain('sha256')
})

test('bytes with no header are told as damaged', async () => {
  await expect(readMessage(bytes(''))).rejects.toThrow(PosternError)
  await expect(readMessage(Uint8Array.from([0, 255, 7, 10, 10]))).rejects.toThrow('no header')
})

test('a nesting too deep to read leaves the headers and says what was not read', async () => {
  const deep = Array.from(
    { length: 1000 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  )
  const message = await readMessage(bytes(`From: a@example.org\r\nSubject: deep\r\n${deep.join('')}`))
  expect(message.subject).toBe('deep')
  expect(message.unknown[0]?.what).toBe('the body and attachments')
})

test('any bytes give a message or a PosternError', async () => {
  const whole = bytes(sample)
  const mutation = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(mutation, fc.nat(whole.length), async (changes, length) => {
      const mutated = whole.slice(0, length)
      for (const [at, value] of changes) if (at < mutated.length) mutated[at] = value
      await readMessage(mutated).catch((error) => expect(error).toBeInstanceOf(PosternError))
    }),
    { numRuns: 400 },
  )
})
