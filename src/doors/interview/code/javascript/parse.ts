import { parseSync } from 'oxc-parser'
import { nestsTooDeeply } from './nesting.ts'
import { asNode, type Node } from './node.ts'

/** Characters of one file that are parsed at most. */
export const PARSED_AT_MOST = 6 * 2 ** 20

/** Fast transfer of the tree needs an address space that not every machine grants. */
let fastTransfer = true

const TYPESCRIPT = new Set(['ts', 'mts', 'cts', 'tsx'])

/**
 * Parses JavaScript or TypeScript, whichever it turns out to be.
 *
 * @param extension of the file, lower case; decides only what is tried first
 * @returns the program, or in words why there is none
 */
export function parse(text: string, extension: string): Node | string {
  if (text.length > PARSED_AT_MOST) return 'it is too long to be parsed'
  if (nestsTooDeeply(text)) return 'it nests too deeply to be parsed'
  const kinds: ('jsx' | 'ts' | 'tsx')[] = TYPESCRIPT.has(extension)
    ? extension === 'tsx'
      ? ['tsx', 'ts']
      : ['ts', 'tsx']
    : ['jsx', 'ts', 'tsx']
  let problem = ''
  for (const kind of kinds) {
    const found = parseAs(text, kind)
    if (typeof found !== 'string') return found
    problem ||= found
  }
  return `it does not parse (${problem})`
}

function parseAs(text: string, lang: 'jsx' | 'ts' | 'tsx'): Node | string {
  for (const transfer of fastTransfer ? [true, false] : [false]) {
    try {
      const result = parseSync('code', text, {
        lang,
        sourceType: 'unambiguous',
        preserveParens: false,
        ...(transfer && { experimentalRawTransfer: true }),
      })
      const program = asNode(result.program)
      const body = program?.body
      if (!program || !Array.isArray(body)) return 'nothing was read'
      if (body.length === 0 && result.errors.length > 0) return result.errors[0]?.message ?? 'an error'
      return program
    } catch (error) {
      if (error instanceof RangeError && /call stack/i.test(error.message)) return 'it nests too deeply'
      if (transfer) fastTransfer = false
      else return error instanceof Error ? error.message.slice(0, 100) : 'an error'
    }
  }
  return 'an error'
}
