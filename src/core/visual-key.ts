import { skeleton } from './confusables.ts'

const ASCII = /^\p{ASCII}*$/u

/**
 * Writes alike what looks alike in the fonts of mail programs and address bars: `I`, `l`, `1`, `|` and `!`; `0` and
 * `o`; `rn` and `m`; `vv` and `w`. Two texts of equal key are hard to tell apart. After UTS #39, which calls this a
 * skeleton (https://www.unicode.org/reports/tr39/), with the ASCII pairs it leaves to the reader's font.
 *
 * @example
 * visualKey('Trust WaIIet') === visualKey('trust wallet') // true
 */
export function visualKey(text: string): string {
  const folded = ASCII.test(text) ? text.toLowerCase() : skeleton(text)
  return folded
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[i1|!]/g, 'l')
    .replaceAll('0', 'o')
}
