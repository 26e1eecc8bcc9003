import { expect, test } from 'vitest'
import { editCost } from './edit-cost.ts'
import { fold, foldLoose, skeleton } from './fold.ts'
import { isPinyin } from './pinyin.ts'
import { romanise } from './romanise.ts'

test.each([
  ['mohammed', 'muhamid'],
  ['sergey', 'sergej'],
  ['hussein', 'hossayn'],
  ['schmidt', 'shmidt'],
  ['wolf', 'volf'],
  ['cristina', 'kristina'],
  ['yusuf', 'yousouf'],
  ['khrushchev', 'khrushcev'],
])('%s and %s are spellings of one', (a, b) => {
  expect(fold(a)).toBe(fold(b))
})

test('consonants are what a script without vowels leaves', () => {
  expect(skeleton(fold('mohammed'))).toBe(skeleton(foldLoose('mhmd')))
  expect(skeleton(fold('fernando'))).toBe(skeleton(foldLoose('frnndw')))
})

test.each([
  ['путин', 'putin', 'alphabet'],
  ['παπανδρέου', 'papandreu', 'alphabet'],
  ['çelik', 'chelik', 'alphabet'],
  ['김정은', 'gim jeong eun', 'syllables'],
  ['王明', 'wang ming', 'syllables'],
  ['الخطيب', 'al khtyb', 'loose'],
  ['بن', 'bin', 'loose'],
])('%s is read %s', (word, latin, writing) => {
  expect(romanise(word)).toEqual({ latin, writing })
})

test('slips cost by what they confuse', () => {
  expect(editCost('holm', 'holm')).toBe(0)
  expect(editCost('zuzana', 'zusana')).toBeLessThan(editCost('zuzana', 'zutana'))
  expect(editCost('petra', 'petar')).toBeLessThan(1)
  expect(editCost('petra', 'metra')).toBeGreaterThan(editCost('petra', 'pemra'))
  expect(editCost('petra', 'okonkwo', 1)).toBe(Number.POSITIVE_INFINITY)
})

test('pinyin is known by its syllables', () => {
  expect(['xiaoming', 'li', 'zhongguo'].map(isPinyin)).toEqual([true, true, true])
  expect(['schmidt', 'sergey', 'a'.repeat(100)].map(isPinyin)).toEqual([false, false, false])
})
