import { expect, test } from 'vitest'
import { countryCode } from './country.ts'

test.each([
  ['Germany', 'DE'],
  ['de', 'DE'],
  [' United States ', 'US'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Türkiye', 'TR'],
  ['Atlantis', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is %s', (name, code) => expect(countryCode(name)).toBe(code))
