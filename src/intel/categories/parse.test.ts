import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category } from '../../core/category.ts'
import { CATEGORIES } from '../../core/category.ts'
import { PosternError } from '../../core/errors.ts'
import { parseCategoryList } from './parse.ts'

const parse = (text: string, category: Category = 'vpn') =>
  parseCategoryList(new TextEncoder().encode(text), category)

describe('networks', () => {
  test('a network or address a line, with comments', () => {
    expect(
      parse('\uFEFF# all\r\n192.0.2.0/25 # one\r\n192.0.2.128/25\n; none\n203.0.113.7\n\n2001:db8::/32\n'),
    ).toEqual({
      values: ['192.0.2.0/24', '203.0.113.7/32', '2001:db8::/32'],
      passedOver: 0,
    })
  })

  test('the first column of a relay’s ranges, with or without names of columns', () => {
    const rows = '192.0.2.0/27,ZZ,ZZ-EX,Sampletown,\n2001:db8:1::/64,ZZ,,,\n'
    const values = ['192.0.2.0/27', '2001:db8:1::/64']
    expect(parse(rows, 'relay')).toEqual({ values, passedOver: 0 })
    expect(parse(`ip_prefix,alpha2code,region,city,postal_code\n${rows}`, 'relay')).toEqual({
      values,
      passedOver: 1,
    })
  })

  test('exit addresses of Tor', () => {
    const text = `ExitNode ${'A'.repeat(40)}\nPublished 2026-01-30 01:02:03\nLastStatus 2026-01-30 02:00:00\nExitAddress 192.0.2.9 2026-01-30 02:03:04\n`
    expect(parse(text, 'tor').values).toEqual(['192.0.2.9/32'])
  })

  test('numbers of autonomous systems are refused with what to do instead', () => {
    expect(() => parse('# list\nAS64500 # EXAMPLE-NET, ZZ\nAS64501\n')).toThrow(/line 2: “AS64500”.*networks/)
  })

  test.each([
    ['192.0.2.0/24\n<html>\n', 'line 2'],
    ['<!doctype html>\n', 'line 1'],
    ['192.0.2.0/24\n192.0.2.300\n', 'line 2'],
    ['0.0.0.0/0\n', 'too wide'],
    ['2000::/3\n', 'too wide'],
    ['name,city\nother,town\n', 'line 2'],
    ['# nothing\n', 'no line'],
    ['', 'no line'],
  ])('%j is refused', (text, why) => expect(() => parse(text)).toThrow(why))

  test('the day that its first lines state', () => {
    expect(parse('# Example list\n# Last updated: 2026-01-30 04:00 UTC\n192.0.2.1\n').statedDate).toBe(
      '2026-01-30',
    )
    expect(parse('# since 2026-01-30\n192.0.2.1\n').statedDate).toBeUndefined()
    expect(parse('# Updated: 2026-13-77\n192.0.2.1\n').statedDate).toBeUndefined()
  })
})

describe('mail domains', () => {
  test('one a line, written as they are', () => {
    expect(
      parse('Throwaway.example\n@other.example # why\n*.third.example\nbücher.example\n', 'disposable-mail'),
    ).toEqual({
      values: ['throwaway.example', 'other.example', 'third.example', 'xn--bcher-kva.example'],
      passedOver: 0,
    })
  })
  test('a suffix under which anybody registers is passed over', () => {
    expect(parse('co.uk\nthrowaway.example\n', 'disposable-mail')).toEqual({
      values: ['throwaway.example'],
      passedOver: 1,
    })
  })
  test('anything else is refused', () => {
    expect(() => parse('throwaway.example\nnot a domain\n', 'alias-mail')).toThrow('line 2')
  })
})

test('postal addresses: a number sign is a door, not a comment', () => {
  const line = '12 High Street #5, Sampletown ZZ 00001'
  expect(parse(`# stores\n${line}\n${line}\n`, 'mail-drop').values).toEqual([line])
  expect(() => parse('Sampletown\n', 'mail-drop')).toThrow('line 1')
})

test('any text gives a list or an error of ours', () => {
  const line = fc.oneof(fc.string(), fc.ipV4(), fc.domain(), fc.constant('\n'), fc.constant('192.0.2.0/24\n'))
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom(...CATEGORIES), (lines, category) => {
      try {
        expect(parse(lines.join(''), category).values.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(PosternError)
      }
    }),
  )
})

test('bytes that are no text are refused', () => {
  expect(() => parseCategoryList(Uint8Array.of(0xff, 0xfe, 0x00), 'vpn')).toThrow('UTF-8')
})
