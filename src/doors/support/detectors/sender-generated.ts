import { getDomainWithoutSuffix } from 'tldts'
import { defineDetector } from '../../../core/detector.ts'
import { BOUNCE_DOMAINS } from '../knowledge/bounce-domains.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import type { Mailbox, Message } from '../message.ts'

/** Services that give people one-time addresses, so that strangers do not learn the real one. */
const RELAYS =
  /(^|\.)(privaterelay\.appleid\.com|duck\.com|mozmail\.com|simplelogin\.(com|co|io)|aleeas\.com|slmail\.me|anonaddy\.(com|me)|addy\.io|passmail\.net|marketplace\.amazon\.[a-z.]{2,6}|reply\.github\.com|users\.noreply\.github\.com|reply\.craigslist\.org|guest\.booking\.com|reply\.airbnb\.com)$/

const OFFICE =
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|support|service|services|account|accounts|billing|notifications?|notice|report|info|security|alert|update|mail|message|customer|invoice|admin)/

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'sender addresses that a program made up',
  technique: 'T1585.002',
  source: 'https://attack.mitre.org/techniques/T1585/002/',
  innocent: 'Privacy relays, ticket systems and some newsletters make up an address for each recipient.',
  advice: 'Judge by what it asks for; if it claims to be a company, use the contact on that company’s site.',
  signals: {
    office: {
      strength: 'strong',
      weight: 4.5,
      title: 'An office’s address is filled up with random letters',
    },
    domain: { strength: 'strong', weight: 3.5, title: 'The sender’s domain is a string of random letters' },
    chain: {
      strength: 'strong',
      weight: 4,
      title: 'The sender’s host is a chain of meaningless short labels',
    },
    local: { strength: 'context', weight: 1.5, title: 'The sender’s address looks made up by a program' },
  },
  *inspect(message) {
    const from = message.from.find(({ domain }) => domain)
    if (
      !from ||
      RELAYS.test(from.host) ||
      COMMON_SERVICES.has(from.domain) ||
      BOUNCE_DOMAINS.has(from.domain)
    )
      return
    const where = { part: 'header From', text: from.address }
    const label = getDomainWithoutSuffix(from.host) ?? ''
    if (!label.startsWith('xn--') && !isFreemail(from.domain) && isRandom(label))
      yield { signal: 'domain', where, why: `“${label}” is no word or name that a company would choose.` }
    if (isChain(from))
      yield {
        signal: 'chain',
        where,
        why: `${from.host} has ${from.host.split('.').length} parts that mean nothing.`,
      }
    const local = from.address.slice(0, from.address.lastIndexOf('@')).split('+', 1)[0] as string
    const random = local.split(/[-_.]/).find((token) => token.length >= 8 && isRandom(token))
    if (random === undefined) return
    const isOffice = OFFICE.test(local) && !isFreemail(from.domain) && random !== local
    yield {
      signal: isOffice ? 'office' : 'local',
      where,
      why: `The part “${random}” of ${from.address} is a random string.`,
    }
  },
})

const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5,}/g
/** Letters that are written together and spoken as one, in German, English, Polish. */
const SPOKEN_AS_ONE = /sch|ch|sh|th|ph|ck|cz|sz|rz|ng|tz/g

/**
 * Whether a label is letters and digits with neither words nor a pattern: digits strewn among letters, consonants with
 * no vowel between, or letters that words hardly ever put together. Hexadecimal ids and numbers are no guess: they are
 * ids.
 */
function isRandom(label: string): boolean {
  if (
    label.length < 8 ||
    label.length > 80 ||
    !/^[a-z0-9]+$/.test(label) ||
    /^[0-9]+$/.test(label) ||
    /^[0-9a-f]{16,}$/.test(label)
  )
    return false
  const changes = label.match(/[a-z](?=[0-9])|[0-9](?=[a-z])/g)?.length ?? 0
  if (changes >= 4 || (changes >= 3 && label.length <= 12)) return true
  const spoken = label.replace(SPOKEN_AS_ONE, 'c')
  const runs = spoken.match(CONSONANTS) ?? []
  if (runs.length >= 2 || runs.some((run) => run.length >= 6)) return true
  const letters = spoken.replace(/[0-9]/g, '')
  const vowels = letters.match(/[aeiouy]/g)?.length ?? 0
  const rare =
    letters.match(/q[^u]|[jvwxz][bcdfgjkmpqtvwxz]|[bcdfghkmp][jqvxz]|[a-z]j[bcdfghklmnpqrstvwxz]/g)?.length ??
    0
  return letters.length >= 9 && (vowels / letters.length < 0.17 || rare >= 3)
}

function isChain({ host, domain }: Mailbox): boolean {
  const below = host.slice(0, Math.max(0, host.length - domain.length - 1)).split('.')
  return below.length >= 4 && below.filter((label) => label.length <= 2).length >= 4
}
