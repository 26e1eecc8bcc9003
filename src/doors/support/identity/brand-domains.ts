import { getDomain, getDomainWithoutSuffix, getPublicSuffix, parse } from 'tldts'
import type { Settings } from '../../../core/settings.ts'
import type { Brand } from '../knowledge/brands.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { guardedBrands } from './brand-names.ts'

/** Country endings that are sold to everybody and say nothing of a country. */
const GENERIC_COUNTRY = new Set(
  'ac ai bz cc cd cf co cx fm ga gg gq im io is la me ml mn mu pw sc sh so su tk to tv vc vg ws xyz'.split(
    ' ',
  ),
)

interface Domains {
  byDomain: Map<string, Brand[]>
  /** Brands by the label before the public suffix of one of their domains. */
  byLabel: Map<string, Brand[]>
}

const indexes = new WeakMap<Settings, Domains>()

/** The guarded brands by their domains and by the label before the ending. */
export function brandDomains(settings: Settings): Domains {
  let index = indexes.get(settings)
  if (!index) {
    index = { byDomain: new Map(), byLabel: new Map() }
    for (const brand of guardedBrands(settings)) {
      for (const domain of brand.domains) {
        put(index.byDomain, domain, brand)
        const label = getDomainWithoutSuffix(domain)
        if (label) put(index.byLabel, label, brand)
      }
    }
    indexes.set(settings, index)
  }
  return index
}

function put(map: Map<string, Brand[]>, key: string, brand: Brand): void {
  const brands = map.get(key)
  if (!brands) map.set(key, [brand])
  else if (!brands.includes(brand)) brands.push(brand)
}

/** Whether a host is one of the brand's own: one of its domains or below one. */
export function isBrandHost(brand: Brand, host: string): boolean {
  return brand.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/**
 * Whether a host may well be the brand's though no list says so: the brand's own label under the ending of a country
 * (`amazon.com.tr`) or under an ending that the brand itself holds. Well-known companies have dozens of these.
 */
export function mayBeBrandHost(brand: Brand, host: string): boolean {
  if (isBrandHost(brand, host)) return true
  const suffix = getPublicSuffix(host) ?? ''
  const label = getDomainWithoutSuffix(host) ?? ''
  const labels = brand.domains.map((domain) => getDomainWithoutSuffix(domain))
  if (label !== '' && labels.includes(suffix) && parse(host).isIcann) return true
  if (brand.kind !== 'general' || !labels.includes(label)) return false
  const country = suffix.split('.').at(-1) ?? ''
  return country.length === 2 && !GENERIC_COUNTRY.has(suffix)
}

/** The registrable domain of a host, or the host itself when it has none. */
export const domainOf = (host: string): string => getDomain(host) ?? host

/**
 * Whether mail from a host can be taken for the brand's own: {@link mayBeBrandHost}, but not a mailbox that the
 * brand gives to everybody, as Microsoft does at `outlook.com`.
 */
export function isBrandSender(brand: Brand, host: string): boolean {
  return mayBeBrandHost(brand, host) && !isFreemail(domainOf(host))
}
