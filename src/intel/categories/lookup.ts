import type { Categorised, Category, CategoryLookup } from '../../core/category.ts'
import { normaliseDomain } from '../entry.ts'
import { KNOWN_LISTS } from './known.ts'
import { type CategoryList, VALUES_OF } from './list.ts'
import { NetworkIndex, readAddress, readNetwork, type Words, writeNetwork } from './network.ts'
import { PostalIndex, type PostalLine, readPostalLine } from './postal-line.ts'

interface Source extends Omit<Categorised, 'entry'> {
  values: readonly string[]
}

/** A list that is asked for the entry that covers a value, which is read once for all lists. */
interface Indexed<Value> extends Omit<Categorised, 'entry'> {
  find(value: Value): string | undefined
}

/** Answers from loaded lists and from what the program knows by itself, each list for itself. */
export function categoryLookupOf(lists: readonly CategoryList[]): CategoryLookup {
  const sources: Source[] = [
    ...KNOWN_LISTS.map(({ name, category, checked, values }) => ({
      category,
      source: name,
      date: Date.parse(checked),
      values,
    })),
    ...lists.map(({ meta, values }) => ({
      category: meta.category,
      source: meta.name,
      date: Date.parse(meta.listDate ?? meta.addedAt),
      values,
    })),
  ]
  const of = (kind: string) => sources.filter(({ category }) => VALUES_OF[category] === kind)
  const networks = of('networks').map(indexNetworks)
  const domains = of('domains').map(indexDomains)
  const addresses = of('addresses').map(indexAddresses)
  const loaded = new Set<Category>(sources.map(({ category }) => category))
  return {
    has: (category) => loaded.has(category),
    of({ type, value }) {
      if (type === 'ip') return ask(networks, readAddress(value))
      if (type === 'domain') return ask(domains, normaliseDomain(value))
      if (type === 'email') return ask(domains, normaliseDomain(value.slice(value.lastIndexOf('@') + 1)))
      if (type === 'address') return ask(addresses, readPostalLine(value))
      return []
    },
  }
}

function ask<Value>(lists: readonly Indexed<Value>[], value: Value | undefined): Categorised[] {
  const found: Categorised[] = []
  if (value === undefined) return found
  for (const { category, source, date, find } of lists) {
    const entry = find(value)
    if (entry !== undefined) found.push({ category, source, date, entry })
  }
  return found
}

function indexNetworks({ values, ...origin }: Source): Indexed<Words> {
  const index = new NetworkIndex(values.map(readNetwork).filter((network) => network !== undefined))
  return {
    ...origin,
    find(address) {
      const network = index.find(address)
      return network && writeNetwork(network)
    },
  }
}

const LABELS_WALKED = 32

function indexDomains({ values, ...origin }: Source): Indexed<string> {
  const known = new Set(values)
  return {
    ...origin,
    find(domain) {
      let rest = domain
      for (let walked = 0; rest.includes('.') && walked < LABELS_WALKED; walked++) {
        if (known.has(rest)) return rest
        rest = rest.slice(rest.indexOf('.') + 1)
      }
      return undefined
    },
  }
}

function indexAddresses({ values, ...origin }: Source): Indexed<PostalLine> {
  const index = new PostalIndex(values)
  return { ...origin, find: (line) => index.find(line) }
}
