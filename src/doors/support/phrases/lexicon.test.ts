import { describe, expect, test } from 'vitest'
import { foldText } from '../../../core/confusables.ts'
import { Lexicon } from './lexicon.ts'
import { readPhrases } from './phrase.ts'
import { cutWords } from './words.ts'

const find = (phrases: string, text: string) => {
  const cut = cutWords(foldText(text))
  const hit = new Lexicon({ it: { en: phrases } }).find(cut).get('it')?.[0]
  return hit && cut.words.slice(hit.from, hit.to).join(' ')
}

describe('phrases', () => {
  test.each([
    ['verify your wallet', 'Please VERIFY your wallet.', 'verify your wallet'],
    ['verify (your|the) wallet', 'verify the wallet', 'verify the wallet'],
    ['(a |)small word', 'one small word', 'small word'],
    ['verif* ~2 wallet', 'verifying your own wallet', 'verifying your own wallet'],
    ['within # hours', 'within 24 hours', 'within 24 hours'],
    ['worth $ ##', 'worth $1,250,000', 'worth $ 1,250,000'],
    ['## euros', '10.500,00 euros', '10.500,00 euros'],
    ['contraseña', 'su contrasena', 'contrasena'],
    ['助记词', '请输入您的助记词。', '助 记 词'],
    ['비밀번호', '비밀번호를 입력', '비 밀 번 호'],
    ['кошел*', 'ваш кошелёк', 'кошелек'],
    ['win ((a|the) prize|it)', 'win the prize', 'win the prize'],
  ])('%s', (phrases, text, seen) => {
    expect(find(phrases, text)).toBe(seen)
  })

  test.each([
    ['verify your wallet', 'verify. Your wallet'],
    ['verif* ~1 wallet', 'verify your very own wallet'],
    ['seed', 'seedling'],
    ['# hours', 'some hours'],
    ['worth $ ##', 'worth $69.95'],
    ['## euros', '2.500 euros'],
  ])('not %s in “%s”', (phrases, text) => {
    expect(find(phrases, text)).toBeUndefined()
  })

  test('of hits that begin at one word the longest is told', () => {
    expect(find('your account; your account is closed', 'your account is closed')).toBe(
      'your account is closed',
    )
  })

  test.each(['a (b', 'a b)', 'a|b'])('%s is refused', (phrase) => {
    expect(() => readPhrases(phrase)).toThrow(phrase)
  })

  test('a phrase that says nothing is refused', () => {
    expect(() => new Lexicon({ it: { en: '(a|)' } })).toThrow('says nothing')
  })
})
