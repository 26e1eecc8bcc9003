import { expect, test } from 'vitest'
import { briefly, nameLines, reasonsOf, ringWords, sharedWords } from './ring-words.ts'

test('what is shared is told in words, a kind that is new as it comes', () => {
  expect(sharedWords({ kinds: ['phone', 'shipping address', 'shoe'] })).toBe(
    'phone number, address for equipment, and shoe',
  )
  expect(sharedWords({ kinds: [] })).toBe('no single value')
  expect(briefly({ kinds: ['phone', 'link', 'wallet'] })).toBe('phone number + 2 more')
  expect(briefly({ kinds: ['phone'] })).toBe('phone number')
})

test('a name takes at most two short lines', () => {
  expect(nameLines('Nora Quist')).toEqual(['Nora Quist'])
  expect(nameLines('Maria del Carmen Ortega')).toEqual(['Maria del', 'Carmen Ortega'])
  expect(nameLines('Wolfeschlegelsteinhausenberger')).toEqual(['Wolfeschlegels…'])
})

test('what holds a ring together is told, the most common first; reasons are told without weights', () => {
  const edge = (kinds: string[]) => ({ from: 'a', to: 'b', kinds, because: ['the same phone (+17.2 bits)'] })
  expect(ringWords({ edges: [edge(['wallet', 'phone']), edge(['phone'])] })).toBe('phone numbers and wallets')
  expect(ringWords({ edges: [] })).toContain('alike')
  expect(reasonsOf(edge([]))).toEqual(['the same phone'])
})
