import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

const PROJECTS =
  'ledgerly tidepool-desk nodeharbor stakeview quillpay orbit-market fernbank coinwell lumen-vault northgate'
const OWNERS = 'harbor-labs tidal-works quill-studio fern-digital orbit-collective lumen-build'
const ENTITIES = 'order invoice listing ticket wallet reward booking lesson course player property auction'

/** Words that a sample's honest files are filled with: the same for the same seed, on every machine. */
export interface Words {
  project: string
  owner: string
  entity: string
  Entity: string
}

/** Draws the words of a sample. */
export function wordsOf(seed: string): Words {
  const hash = createHash('sha256').update(seed).digest()
  const pick = (list: string, at: number) => {
    const words = list.split(' ')
    return words[(hash[at] as number) % words.length] as string
  }
  const entity = pick(ENTITIES, 2)
  return {
    project: pick(PROJECTS, 0),
    owner: pick(OWNERS, 1),
    entity,
    Entity: entity[0]?.toUpperCase() + entity.slice(1),
  }
}

const bytes = (text: string) => Buffer.from(text, 'utf8')

/** Ways of writing a text that is kept readable in the committed sample. */
const ENCODINGS: Record<string, (text: string) => string> = {
  base64: (text) => bytes(text).toString('base64'),
  base64url: (text) => bytes(text).toString('base64url'),
  utf16base64: (text) => Buffer.from(text, 'utf16le').toString('base64'),
  zlib64: (text) => deflateSync(bytes(text)).toString('base64'),
  hex: (text) => bytes(text).toString('hex'),
  escapes: (text) => bytes(text).toString('hex').replace(/../g, '\\x$&'),
  codes: (text) => [...bytes(text)].join(', '),
  reversed: (text) => [...text].reverse().join(''),
  spaces: (count) => ' '.repeat(Number(count)),
  tabs: (count) => '\t'.repeat(Number(count)),
  lines: (count) => '\n'.repeat(Number(count)),
  character: (code) => String.fromCodePoint(Number.parseInt(code, 16)),
}

/**
 * Puts in what stands between `⟦` and `⟧`: a word (`⟦entity⟧`), or a text in another form (`⟦base64 …⟧`,
 * `⟦spaces 300⟧`). The host of an encoded address thus stays readable for whoever reviews the sample.
 *
 * @throws Error for a placeholder that nobody knows.
 */
export function fill(text: string, words: Words): string {
  return text.replace(/⟦(\w+)(?: ([^⟦⟧]*))?⟧/g, (whole, name: string, argument?: string) => {
    const encode = ENCODINGS[name]
    if (argument !== undefined && encode) return encode(argument)
    const word = argument === undefined ? words[name as keyof Words] : undefined
    if (word === undefined) throw new Error(`unknown placeholder ${whole}`)
    return word
  })
}
