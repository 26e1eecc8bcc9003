import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactsIn } from './contacts.ts'

test.each([
  ['+46 70 174 06 05'],
  ['(415) 555-0134'],
  ['0049 30 901820'],
  ['+1.415.555.0134'],
  ['+44 (0)20 7946 0018'],
])('%s is a phone number', (number) => {
  expect(contactsIn(`Call me: ${number}, please`).phones).toEqual([number])
})

test.each([
  ['2015 – 2019'],
  ['03/2020 – 08/2021'],
  ['2019-05-01'],
  ['v1.22.333'],
  ['12.05.2020'],
  ['ISBN 9780306406157x'],
])('%s is none', (text) => {
  expect(contactsIn(`In ${text} it was`).phones).toEqual([])
})

test('addresses and links, from text and from the targets of links', () => {
  expect(
    contactsIn('mara@example.org, github.com/mara. See https://mara.example/cv).', [
      'mailto:M.L@example.org?subject=x',
      'tel:+46701740605',
      'https://other.example/',
      'javascript:x',
    ]),
  ).toEqual({
    emails: ['mara@example.org', 'M.L@example.org'],
    phones: ['+46701740605'],
    links: ['github.com/mara', 'https://mara.example/cv', 'https://other.example/'],
  })
})

test('any text is read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.array(fc.string()),
      (text, targets) => void contactsIn(text, targets),
    ),
  )
})
