import { describe, expect, test } from 'vitest'
import { inspect } from '../../../core/detector.ts'
import { NO_INDICATORS } from '../../../core/indicator.ts'
import { readSettings } from '../../../core/settings.ts'
import { readMessage } from '../intake/message.ts'
import detector from './authentication-failed.ts'

const SETTINGS = { trustedAuthservIds: ['mx.exchange.example'] }

async function look(results: string[], settings: unknown = SETTINGS) {
  const raw = `${results.map((value) => `Authentication-Results: ${value}\r\n`).join('')}From: Ann <ann@shop.example.com>\r\nSubject: Hi\r\n\r\nHello`
  const { findings, unknown } = inspect(
    [{ ...detector, id: 'x' }],
    await readMessage(new TextEncoder().encode(raw)),
    {
      settings: readSettings(settings),
      indicators: NO_INDICATORS,
      now: 0,
    },
  )
  return {
    seen: findings.map(
      ({ strength, title }) => `${strength} ${/\((\w+) failed\)/.exec(title)?.[1] ?? 'unproven'}`,
    ),
    unknown: unknown.map(({ why }) => why),
  }
}

describe('hits', () => {
  test('DMARC failed', async () => {
    const { seen } = await look([
      'mx.exchange.example; spf=fail smtp.mailfrom=x@evil.example; dkim=none; dmarc=fail header.from=shop.example.com',
    ])
    expect(seen).toEqual(['strong DMARC', 'context SPF'])
  })
  test('a broken signature', async () => {
    expect((await look(['mx.exchange.example; dkim=fail header.d=example.com'])).seen).toEqual([
      'context DKIM',
      'context unproven',
    ])
  })
  test('a pass for somebody else’s domain proves nothing', async () => {
    expect(
      (await look(['mx.exchange.example; spf=pass smtp.mailfrom=b@bulk.test; dkim=pass header.d=bulk.test']))
        .seen,
    ).toEqual(['context unproven'])
  })
  test('a forged pass below the trusted server’s own header is not believed', async () => {
    const { seen } = await look([
      'mx.exchange.example; dmarc=fail header.from=example.com',
      'mx.exchange.example; dmarc=pass; spf=pass smtp.mailfrom=shop.example.com',
    ])
    expect(seen).toContain('strong DMARC')
  })
})

describe('passes over', () => {
  test('all in order', async () => {
    const { seen, unknown } = await look([
      'mx.exchange.example; spf=pass smtp.mailfrom=x@shop.example.com; dkim=pass header.d=example.com; dmarc=pass',
    ])
    expect([seen, unknown]).toEqual([[], []])
  })
  test('a mailing list broke the signature, and DMARC passed by another', async () => {
    expect(
      (
        await look([
          'mx.exchange.example; dkim=fail header.d=old.test; dkim=pass header.d=example.com; spf=softfail; dmarc=pass',
        ])
      ).seen,
    ).toEqual([])
  })
  test('a stranger’s failure is not read at all, and it is said so', async () => {
    const { seen, unknown } = await look(['mx.stranger.test; dmarc=fail'])
    expect(seen).toEqual([])
    expect(unknown[0]).toContain('no Authentication-Results header of mx.exchange.example')
  })
  test('no server is trusted', async () =>
    expect((await look(['mx.exchange.example; dmarc=fail'], {})).unknown[0]).toContain('trustedAuthservIds'))
})
