import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutralise, RECIPIENT } from './headers.ts'

const run = (message: string) => Buffer.from(neutralise(Buffer.from(message, 'latin1'))).toString('latin1')

const COLLECTED = `From shop@sender.test Thu Sep 12 21:21:41 2002
Return-Path: <bounce@sender.test>
Delivered-To: someone@box.example
Received: from a.test (a.test [192.0.2.1])
\tby b.test; Wed, 27 Dec 2023 04:54:41 +0000
Authentication-Results: spf=fail
 smtp.mailfrom=sender.test
X-MS-Exchange-Organization-SCL: 5
X-EOPAttributedMessage: 0
X-IncomingTopHeaderMarker: x
ARC-Seal: i=1
List-Id: <list.test>
X-Spam-Status: Yes
From: "Shop"
 <shop@sender.test>
To: "Some One" <someone@box.example>, other@box.example
Subject: someone@box.example, your parcel
Content-Type: text/plain

Hello phishing@pot, see http://sender.test/?m=phishing@pot
Received: this is text
`

test('keeps what people write and drops what systems wrote', () => {
  expect(run(COLLECTED)).toBe(`Return-Path: <bounce@sender.test>
From: "Shop"
 <shop@sender.test>
To: ${RECIPIENT}
Subject: ${RECIPIENT}, your parcel
Content-Type: text/plain

Hello ${RECIPIENT}, see http://sender.test/?m=${RECIPIENT}
Received: this is text
`)
})

test('a sender forged as the recipient stays one', () => {
  const out = run('From: Wallet <phishing@pot>\r\nTo: phishing@pot\r\n\r\nx')
  expect(out).toBe(`From: Wallet <${RECIPIENT}>\r\nTo: ${RECIPIENT}\r\n\r\nx`)
})

test('recipients that were not disclosed stay so', () => {
  expect(run('To: Undisclosed recipients:;\n\nx')).toBe('To: Undisclosed recipients:;\n\nx')
})

test('nothing of a dropped header is left, folded or not', () => {
  const dropped = fc.constantFrom(
    'X-MS-Exchange-A',
    'Received',
    'Authentication-Results',
    'ARC-Seal',
    'X-Anything',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(dropped, fc.boolean()), { maxLength: 8 }), (headers) => {
      const lines = headers.map(([name, folded]) => `${name}: SECRET${folded ? '\r\n SECRET' : ''}`)
      const out = run([...lines, 'From: a@sender.test', ...lines, '', 'body'].join('\r\n'))
      expect(out).toBe('From: a@sender.test\r\n\r\nbody')
    }),
  )
})

test('takes any bytes, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const once = neutralise(bytes)
      expect(Buffer.from(neutralise(once))).toEqual(Buffer.from(once))
    }),
    { numRuns: 50 },
  )
})
