import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './invoice-callback.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('invoice-callback', () => {
  test.each([
    [
      'Invoice',
      'Your subscription will be renewed and $499.99 charged today. To cancel call us at +1 (808) 555-0142.',
    ],
    [
      'Order',
      'Thank you for your order. If you did not authorize it, call our support number +1 805 555 0199.',
    ],
    ['Renewal', 'Your plan has been renewed. Amount debited: $349. Customer support: +1 (888) 555-0123'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    [
      'Receipt',
      'Thank you for your order. Questions? Call us at +1 (808) 555-0142. https://example.org/orders',
    ],
    ['Call me', 'My order was charged twice, please call me at +1 (808) 555-0142.'],
    ['Phone', 'Call us any time at +1 (808) 555-0142.'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})
