import { cluster } from '../../../linkage/cluster.ts'
import { probabilityOf } from '../../../linkage/parameters.ts'
import type { Company, SharedKind, SharedValue } from './company.ts'
import type { Links } from './pairs.ts'

const KINDS_TOLD = 5
/** Mean probability over the pairs between two groups from which they are one ring. Judgement. */
const SUPPORT = 0.15

/** Words for having a kind of value in common. */
const WORDS: Record<SharedKind, string> = {
  phone: 'a phone',
  mailbox: 'a mailbox',
  wallet: 'a wallet',
  'bank account': 'a bank account',
  paper: 'a paper’s number',
  address: 'an address',
  'shipping address': 'a shipping address',
  device: 'a device',
  'address of the network and browser': 'a network and browser',
  'code-host account': 'a code-host account',
  'commit address': 'an address in commits',
  'state of code': 'a state of code that both committed',
  'document ancestor': 'a document’s ancestor',
  paragraph: 'a passage that stands hardly anywhere else',
  link: 'a page of their own',
  reference: 'a reference',
  referrer: 'a referrer',
  'work history': 'stations of the work history',
  payee: 'somebody to whom pay goes',
  'network address': 'an exact network address',
  'document author': 'somebody else as a document’s author',
  'other name': 'another name under which an address is known',
  'hidden text': 'hidden text',
}

/**
 * Tells what holds a ring together, seen from one member.
 *
 * @example
 * // { id: 'a', members: ['a', 'b', 'c', 'd'], because: 'these 4 applications share a phone and a shipping address' }
 */
export function ringOf(
  members: readonly string[],
  shared: readonly SharedValue[],
): NonNullable<Company['ring']> {
  const within = new Set(members)
  const reach = new Map<SharedKind, number>()
  for (const { kind, others } of shared) {
    const inside = others.filter(({ application }) => within.has(application)).length
    if (inside > 0) reach.set(kind, Math.max(reach.get(kind) ?? 0, inside))
  }
  const kinds = [...reach].sort(([, a], [, b]) => b - a).slice(0, KINDS_TOLD)
  const words = kinds.map(([kind]) => WORDS[kind])
  const what = words.length === 0 ? 'values, each with some of the others' : listed(words)
  const id = [...members].sort()[0] as string
  return { id, members, because: `these ${members.length} applications share ${what}` }
}

const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)

/** Who belongs to which ring: clusters of two and more. */
export function ringsOf(ids: readonly string[], links: Links): Map<string, readonly string[]> {
  const rows = new Map(ids.map((id, row) => [id, row]))
  const left: number[] = []
  const right: number[] = []
  const probability: number[] = []
  for (const [one, others] of links)
    for (const [other, bits] of others) {
      const [a, b] = [rows.get(one), rows.get(other)]
      if (a === undefined || b === undefined || a >= b) continue
      left.push(a)
      right.push(b)
      probability.push(probabilityOf(bits))
    }
  const clusterOf = cluster(ids.length, { left, right, probability, size: left.length }, SUPPORT)
  const groups = Map.groupBy(ids, (_, row) => clusterOf[row])
  const rings = new Map<string, readonly string[]>()
  for (const members of groups.values())
    if (members.length > 1) for (const id of members) rings.set(id, members)
  return rings
}
