import { isIPv4 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinNetworks, NetworkIndex, readAddress, readNetwork, type Words, writeNetwork } from './network.ts'

const networks = (...texts: string[]) => texts.map((text) => readNetwork(text) ?? expect.fail(text))
const address = (text: string): Words => readAddress(text) ?? expect.fail(text)
const found = (index: NetworkIndex, text: string) => {
  const network = index.find(address(text))
  return network && writeNetwork(network)
}

describe('reading', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1/32'],
    ['192.0.2.77/24', '192.0.2.0/24'],
    ['255.255.255.255/1', '128.0.0.0/1'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0::5', '2001:db8::5/128'],
    ['2001:db8:ffff::/33', '2001:db8:8000::/33'],
    ['::ffff:192.0.2.1', '192.0.2.1/32'],
    ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
  ])('%s is %s', (text, network) => expect(networks(text).map(writeNetwork)).toEqual([network]))

  test.each([
    '',
    '192.0.2',
    '192.0.2.256',
    '0192.0.2.1',
    '192.0.2.0/33',
    '192.0.2.0/',
    '192.0.2.0/-1',
    '2001:db8::/129',
    'fe80::1%eth0',
    'AS64500',
    'example.test',
    '::ffff:192.0.2.0/90',
  ])('%s is no network', (text) => expect(readNetwork(text)).toBeUndefined())
})

test('halves become one network, what lies within another is dropped', () => {
  const joined = joinNetworks(
    networks(
      '192.0.2.128/25',
      '192.0.2.0/26',
      '192.0.2.64/26',
      '192.0.2.9',
      '198.51.100.0/24',
      '2001:db8::/33',
    ),
  )
  expect(joined.map(writeNetwork)).toEqual(['192.0.2.0/24', '198.51.100.0/24', '2001:db8::/33'])
})

test('the edges of a network belong to it, their neighbours do not', () => {
  const index = new NetworkIndex(joinNetworks(networks('192.0.2.0/28', '203.0.113.255', '2001:db8:1::/48')))
  expect(found(index, '192.0.2.0')).toBe('192.0.2.0/28')
  expect(found(index, '192.0.2.15')).toBe('192.0.2.0/28')
  expect(found(index, '203.0.113.255')).toBe('203.0.113.255/32')
  expect(found(index, '2001:db8:1:ffff::')).toBe('2001:db8:1::/48')
  for (const outside of [
    '192.0.1.255',
    '192.0.2.16',
    '203.0.113.254',
    '255.255.255.255',
    '2001:db8:2::',
    '::',
  ])
    expect(found(index, outside)).toBeUndefined()
})

const word = fc.integer({ min: 0, max: 0xffffffff })
/** Close together, so that they nest, adjoin and meet. */
const near = fc
  .tuple(fc.constantFrom(1, 4), fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 6 }))
  .map(([width, low, bits]) => {
    const words = width === 1 ? [0xc0000200 + low] : [0x20010db8, 0, 0xffffffff, low]
    return readNetwork(writeNetwork({ words, prefix: width * 32 - bits })) ?? expect.fail()
  })

test('joined networks answer as the networks one by one do', () => {
  fc.assert(
    fc.property(fc.array(near, { maxLength: 30 }), near, (list, { words }) => {
      const joined = joinNetworks(list)
      const alone = list.some((network) => new NetworkIndex([network]).find(words))
      expect(new NetworkIndex(joined).find(words) !== undefined).toBe(alone)
      expect(joined.length).toBeLessThanOrEqual(list.length)
    }),
  )
})

test('what is written is read again', () => {
  const v4 = fc.tuple(fc.tuple(word), fc.integer({ min: 0, max: 32 }))
  // The first word keeps it from being an IPv4 address written as IPv6, which is read as IPv4.
  const v6 = fc.tuple(
    fc.tuple(
      word.map((one) => (one | 0x20000000) >>> 0),
      word,
      word,
      word,
    ),
    fc.integer({ min: 3, max: 128 }),
  )
  fc.assert(
    fc.property(fc.oneof(v4, v6), ([words, prefix]) => {
      const text = writeNetwork({ words, prefix })
      const network = readNetwork(text) ?? expect.fail(text)
      expect(readNetwork(writeNetwork(network))).toEqual(network)
      expect(new NetworkIndex([network]).find(words)).toEqual(network)
    }),
  )
})

test('an IPv4 address is what Node says it is', () => {
  const part = fc.oneof(
    fc.integer({ min: 0, max: 300 }).map(String),
    fc.constantFrom('', '00', '01', '1e1', ' 1', '+1'),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 5 }), (parts) => {
      const text = parts.join('.')
      expect(readAddress(text) !== undefined).toBe(isIPv4(text))
      if (isIPv4(text)) expect(writeNetwork(networks(text)[0] ?? expect.fail())).toBe(`${text}/32`)
    }),
    { numRuns: 1_000 },
  )
})

test('any text is a network or is not', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV6()), (text) => {
      const network = readNetwork(text)
      if (network) expect(readNetwork(writeNetwork(network))).toEqual(network)
    }),
  )
})
