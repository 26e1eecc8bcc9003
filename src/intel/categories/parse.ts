import { getPublicSuffix } from 'tldts'
import type { Category } from '../../core/category.ts'
import { PosternError } from '../../core/errors.ts'
import { normaliseDomain } from '../entry.ts'
import { ENTRIES_READ, LIST_BYTES } from '../list.ts'
import { VALUES_OF, type ValueKind } from './list.ts'
import { joinNetworks, type Network, readNetwork, writeNetwork } from './network.ts'
import { namesOnePlace, readPostalLine } from './postal-line.ts'

/** What reading a list of one category gives. */
export interface ParsedCategoryList {
  values: string[]
  /** The day that its first lines of comment state. */
  statedDate?: string
  /** Lines that say nothing of use, counted. */
  passedOver: number
}

interface Line {
  text: string
  /** Counted from 1. */
  number: number
}

/**
 * Reads a list of networks, mail domains or postal addresses, one a line, `#` comments. Of several columns the first
 * counts, as in Apple's `egress-ip-ranges.csv`; of Tor's `exit-addresses` the lines `ExitAddress`. Networks are CIDR
 * or single addresses, and those that adjoin are joined.
 *
 * @throws PosternError `E_INDICATORS`, naming the line; `E_TOO_LARGE` above {@link LIST_BYTES}
 */
export function parseCategoryList(bytes: Uint8Array, category: Category): ParsedCategoryList {
  if (bytes.length > LIST_BYTES)
    throw new PosternError('E_TOO_LARGE', `the list has more than ${LIST_BYTES} bytes`)
  const text = decode(bytes).replace(/^\uFEFF/, '')
  const kind = VALUES_OF[category]
  const parsed = READERS[kind](linesOf(text))
  if (parsed.values.length === 0)
    throw new PosternError('E_INDICATORS', `no line of the list holds ${NOUNS[kind]}`)
  const statedDate = statedDay(text)
  return { ...parsed, ...(statedDate === undefined ? {} : { statedDate }) }
}

const NOUNS: Record<ValueKind, string> = {
  networks: 'a network such as 192.0.2.0/24 or an IP address',
  domains: 'a domain such as mail.example',
  addresses: 'a postal address with street, number and town',
}

const READERS: Record<
  ValueKind,
  (lines: Iterable<Line>) => Pick<ParsedCategoryList, 'values' | 'passedOver'>
> = { networks: readNetworks, domains: readDomains, addresses: readAddresses }

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new PosternError('E_INDICATORS', 'the list is not UTF-8 text', { cause: error })
  }
}

function* linesOf(text: string): Generator<Line> {
  let number = 0
  for (const row of text.split(/\r\n|\n|\r/)) {
    number++
    const line = row.trim()
    if (line === '' || /^(?:#|;|\/\/)/.test(line)) continue
    if (number > ENTRIES_READ)
      throw new PosternError(
        'E_INDICATORS',
        `line ${number}: a list may have ${ENTRIES_READ} lines and no more`,
      )
    yield { text: line, number }
  }
}

/** The first column, without quotes. */
const firstOf = (text: string) => (text.split(/[\s,;#]/, 1)[0] as string).replace(/^"(.*)"$/, '$1')

const refuse = (number: number, text: string, why: string): never => {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text
  throw new PosternError('E_INDICATORS', `line ${number}: “${shown}” ${why}`)
}

/** Wider ones than any provider has: a slip that would put half the world into a category. */
const WIDEST = { v4: 6, v6: 12 }

function readNetworks(lines: Iterable<Line>) {
  const networks: Network[] = []
  let passedOver = 0
  let columns = false
  for (const { text, number } of lines) {
    if (/^(?:ExitNode|Published|LastStatus)\s/.test(text)) continue
    const value = firstOf(text.replace(/^ExitAddress\s+/, ''))
    const network = readNetwork(value)
    if (network) {
      if (network.prefix < (network.words.length === 1 ? WIDEST.v4 : WIDEST.v6))
        refuse(number, value, 'is too wide for a network of one kind')
      networks.push(network)
      continue
    }
    if (/^as\d+$/i.test(value))
      refuse(
        number,
        value,
        'is the number of an autonomous system. Which addresses are its own no list here says: add the list of its networks instead',
      )
    if (networks.length > 0 || columns || !/^[a-z_ ."-]+[,;\t]/i.test(text))
      refuse(number, text, `is not ${NOUNS.networks}`)
    columns = true
    passedOver++
  }
  return { values: joinNetworks(networks).map(writeNetwork), passedOver }
}

/** A name under which anybody can register covers others than the list means. */
const isPublicSuffix = (domain: string) => getPublicSuffix(domain) === domain

function readDomains(lines: Iterable<Line>) {
  const domains = new Set<string>()
  let passedOver = 0
  for (const { text, number } of lines) {
    const value = firstOf(text).replace(/^\*?@/, '')
    const domain = normaliseDomain(value)
    if (domain !== undefined && !isPublicSuffix(domain)) domains.add(domain)
    else if (domain !== undefined || (domains.size === 0 && /^[a-z_]+$/i.test(value))) passedOver++
    else refuse(number, text, `is not ${NOUNS.domains}`)
  }
  return { values: [...domains], passedOver }
}

function readAddresses(lines: Iterable<Line>) {
  const addresses = new Set<string>()
  for (const { text, number } of lines) {
    if (!namesOnePlace(readPostalLine(text))) refuse(number, text, `is not ${NOUNS.addresses}`)
    addresses.add(text)
  }
  return { values: [...addresses], passedOver: 0 }
}

const HEAD_LENGTH = 4_000

function statedDay(text: string): string | undefined {
  for (const row of text.slice(0, HEAD_LENGTH).split('\n')) {
    const comment = /^\s*(?:#|;|\/\/)(.*)$/.exec(row)?.[1]
    const [, stated] =
      /\b(?:updated|modified|generated|date|version)\b[^0-9]{0,20}(\d{4}-\d{2}-\d{2})(?!\d)/i.exec(
        comment ?? '',
      ) ?? []
    if (stated !== undefined && !Number.isNaN(Date.parse(stated))) return stated
  }
  return undefined
}
