import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../intake/message.ts'
import { mail } from '../testing.ts'
import { read } from './reading.ts'

const reading = async (body: string, subject = 'Hello') =>
  read(await readMessage(new TextEncoder().encode(mail({ Subject: subject }, body))))

describe('a reading', () => {
  test('finds concepts together in one sentence, and tells the line', async () => {
    const it = await reading('Good day.\r\nPlease enter your seed phrase here.')
    const hit = it.together('handOver', 'walletSecret')
    expect(hit && it.place(hit)).toEqual({ part: 'text', line: 2, text: 'enter your seed phrase' })
  })

  test('a subject is a place of its own', async () => {
    const it = await reading('Nothing.', 'Enter your seed phrase')
    const hit = it.together('handOver', 'walletSecret')
    expect(hit && it.place(hit).part).toBe('subject')
  })

  test.each([
    'Never enter your seed phrase.',
    'He asked me to enter your seed phrase.',
    '> Please enter your seed phrase.',
    'Thanks, I see.\r\n\r\nOn Mon, 3 Feb 2025 Ann wrote: please enter your seed phrase.',
    'We enter it. Your seed phrase is yours.',
    'The phishing mail of the week says “please enter your seed phrase on this page”.',
    'See https://thing.test/enter/your/seed/phrase',
    '시드 구문을 입력하지 마세요',
    '시드 구문을 입력하지 못하고 있습니다',
  ])('is not taken in by %s', async (body) => {
    expect((await reading(body)).together('handOver', 'walletSecret')).toBeUndefined()
  })

  test.each([
    [
      'Fwd: Enter your seed phrase',
      'I think this is a scam. I did not click.\r\n\r\n---------- Forwarded message ---------\r\nFrom: X <x@y.test>\r\n\r\nEnter your seed phrase now.',
    ],
    [
      'WG: Mahnung',
      'Ist das ein Betrugsversuch?\r\n\r\nVon: Kundendienst\r\nGesendet: Dienstag, 10. Juni\r\n\r\nEnter your seed phrase now.',
    ],
  ])('what is sent on as a suspicion is not said in earnest: %s', async (subject, body) => {
    expect((await reading(body, subject)).together('handOver', 'walletSecret')).toBeUndefined()
  })

  test('what is merely sent on is', async () => {
    const it = await reading(
      'FYI\r\n---------- Forwarded message ---------\r\nEnter your seed phrase now.',
      'Fwd: Wallet',
    )
    expect(it.together('handOver', 'walletSecret')).toBeDefined()
  })

  test('a note on deceit in one part leaves the other part in earnest', async () => {
    const raw = [
      'From: a@b.test',
      'Subject: Wallet',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'This is a scam.\r\n---------- Forwarded message ---------\r\nNothing.',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>Enter your seed phrase now.</p>',
      '--x--',
      '',
    ].join('\r\n')
    const it = read(await readMessage(new TextEncoder().encode(raw)))
    expect(it.together('handOver', 'walletSecret')).toBeDefined()
  })

  test('a letter that begins with what it answers is read whole', async () => {
    const it = await reading('On 3 Feb 2025 Ann wrote: please enter your seed phrase.')
    expect(it.together('handOver', 'walletSecret')).toBeDefined()
  })

  test.each([
    'My withdrawal of 3,000.50 USDT has been pending for days.',
    'Mi retiro de 3,000 USDT has been pending.',
  ])('a customer speaks of his own coins: %s', async (body) => {
    const it = await reading(body)
    const hit = it.said('waitingBalance')
    expect(hit && it.overlaps('mine', hit)).toBe(true)
  })

  test('any words in any order give an answer', async () => {
    const word = fc.constantFrom(
      'your',
      'account',
      'wallet',
      'is',
      'will',
      'be',
      'suspended',
      '24',
      'hours',
      '$',
      '您的',
      '账户',
      'never',
      '.',
      'wrote:',
      '>',
      '\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 400 }), async (words) => {
        const it = await reading(words.join(' '))
        const hit = it.first('accountThreat')
        if (hit) expect(hit.to).toBeGreaterThan(hit.from)
        expect(it.length).toBeLessThanOrEqual(402)
      }),
      { numRuns: 50 },
    )
  })
})
