import { expect, test } from 'vitest'
import { isPersonName } from './person-name.ts'

test.each([
  'Mara Lindqvist',
  "Niamh O'Neill",
  'Kim Min-jun',
  'Иван Петров',
  'José María de la Cruz',
  'Lindqvist, Mara',
  '김 민준',
])('%s can be a person', (name) => {
  expect(isPersonName(name)).toBe(true)
})

test.each([
  'user',
  'mlindqvist',
  'HP Inc.',
  'Microsoft Office User',
  'DESKTOP-8F3K2',
  'Acme Recruiting Ltd',
  'python-docx',
  'My PC',
  'CV Template',
  'M',
  '',
])('%s is none', (name) => {
  expect(isPersonName(name)).toBe(false)
})
