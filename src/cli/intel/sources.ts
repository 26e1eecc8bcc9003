import { PosternError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import type { ListKind } from '../../intel/ages.ts'
import { KNOWN_SANCTIONS_SOURCES } from '../../sanctions/sources.ts'

/** A list with where it is fetched from. */
export interface ListSource {
  name: string
  url: string
  as: ListKind
}

const wellKnown: readonly ListSource[] = Object.entries(KNOWN_SANCTIONS_SOURCES).map(([name, { url }]) => ({
  name,
  url,
  as: 'sanctions',
}))

const WELL_KNOWN_NAMES = wellKnown.map(({ name }) => name).join(', ')

const NOTHING_CONFIGURED = `nothing is fetched, for settings.json names no list. Add for instance
{ "fetch": { "lists": ["ofac-sdn", { "name": "vpn", "url": "https://lists.example/ipv4.txt", "as": "vpn" }] } }
Well-known names: ${WELL_KNOWN_NAMES}`

/**
 * The lists to fetch: those of the settings, or the ones that were named.
 *
 * @throws PosternError `E_USAGE` when there are none, saying what to add; `E_SETTINGS`
 */
export function sourcesOf({ fetch }: Settings, names: readonly string[]): ListSource[] {
  const configured = fetch.lists.map((list) => {
    const source = typeof list === 'string' ? wellKnown.find(({ name }) => name === list) : list
    if (source) return source
    throw new PosternError(
      'E_SETTINGS',
      `settings: fetch.lists: “${list}” is no well-known list (${WELL_KNOWN_NAMES}): give it as an object with name and url`,
    )
  })
  const twice = configured.find(({ name }, at) => configured.findIndex((one) => one.name === name) !== at)
  if (twice) throw new PosternError('E_SETTINGS', `settings: fetch.lists: two lists are named ${twice.name}`)
  if (names.length === 0) {
    if (configured.length > 0) return configured
    throw new PosternError('E_USAGE', NOTHING_CONFIGURED)
  }
  return [...new Set(names)].map((name) => {
    const source = [...configured, ...wellKnown].find((one) => one.name === name)
    if (source) return source
    throw new PosternError(
      'E_USAGE',
      `no list named ${name} is known: give it a name and url in fetch.lists of settings.json`,
    )
  })
}
