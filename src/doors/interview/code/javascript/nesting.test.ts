import { describe, expect, it } from 'vitest'
import { nestsTooDeeply } from './nesting.ts'

const repeated = (open: string, middle: string, close: string, times = 20_000): string =>
  open.repeat(times) + middle + close.repeat(times)

describe('code that nests too deeply for a parser', () => {
  it.each([
    ['brackets', repeated('(', '1', ')')],
    ['functions', repeated('function f(){', '', '}')],
    ['templates', repeated('`${', '1', '}`')],
    ['arrows', repeated('a=>', '1', '')],
    ['conditions', repeated('a?b:', 'c', '')],
    ['else', repeated('if(a)b();else ', 'c', '')],
    ['words', repeated('typeof ', 'x', '')],
    ['signs', repeated('!', 'x', '')],
    ['minus', repeated('- ', 'x', '')],
    ['assignments', repeated('a=', 'x', '')],
    ['labels', repeated('a:', 'x', '')],
    ['loops', repeated('for(;;)', 'x', '')],
    ['elements', `x=${repeated('<a>', '', '</a>')}`],
    ['classes', repeated('class A extends\n', 'B', '{}')],
    ['loops on lines', repeated('for(;;)\n', 'x', '')],
    ['powers', repeated('a**', 'b', '')],
    ['closers in strings', repeated('(")",', '1', ')')],
    ['closers in regular expressions', repeated('(/)/,', '1', ')')],
    ['closers in comments', repeated('(/*)*/', '1', ')')],
  ])('%s', (_, code) => {
    expect(nestsTooDeeply(code)).toBe(true)
  })

  it.each([
    ['a long list', `[${'{a:1,b:[2]},'.repeat(5000)}]`],
    ['a long sum', `x=${"'a'+".repeat(5000)}''`],
    ['many statements', 'if(a){b()}else if(c){d=e?f:g}\n'.repeat(5000)],
    ['many cases', `switch(a){${'case 1:'.repeat(5000)}}`],
    ['texts full of brackets', `"${'('.repeat(5000)}"`],
    [
      'statements without semicolons',
      'const a = b ? c : d\nif (a) b()\nelse c()\nfoo(a => b)\n'.repeat(3000),
    ],
    ['regular expressions', 'x=/[/(]{1}/.test(y);'.repeat(3000)],
  ])('not %s', (_, code) => {
    expect(nestsTooDeeply(code)).toBe(false)
  })
})
