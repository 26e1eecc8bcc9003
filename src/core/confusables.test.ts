import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, mixesLookAlikes, skeleton, withoutInvisible } from './confusables.ts'

test('a skeleton is what a reader takes a word for', () => {
  expect(skeleton('соіnbаse')).toBe('coinbase')
  expect(skeleton('𝐁𝐢𝐧𝐚𝐧𝐜𝐞')).toBe('binance')
  expect(skeleton('Kràkén')).toBe('kraken')
})

test('folding mends look-alikes inside Latin words and leaves other scripts alone', () => {
  expect(foldText('Yоur  ассount\n is lоcked')).toBe('your account is locked')
  expect(foldText('Ваш счёт заблокирован')).toBe('ваш счет заблокирован')
  expect(foldText('계정이 정지되었습니다')).toBe('계정이 정지되었습니다')
  expect(foldText('pass\u200bword\u00ad')).toBe('password')
})

test('mixed scripts are told from honest words', () => {
  expect(mixesLookAlikes('Сoinbase')).toBe(true)
  for (const honest of ['Coinbase', 'Счёт', 'café', '5µm', '東京abc'])
    expect(mixesLookAlikes(honest)).toBe(false)
})

test('folding is idempotent and leaves nothing invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text)
      expect(withoutInvisible(folded)).toBe(folded)
      expect(foldText(folded)).toBe(folded)
    }),
  )
})
