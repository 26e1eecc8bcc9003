import { defineDetector } from '../../../core/detector.ts'
import type { Settings } from '../../../core/settings.ts'
import { isBrandSender, mayBeBrandHost } from '../identity/brand-domains.ts'
import { brandsNamed, isMeant, wordsOf } from '../identity/brand-names.ts'
import { ownWords } from '../identity/own-words.ts'
import type { Brand } from '../knowledge/brands.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import type { Link, Message } from '../message.ts'

const START = 4_000
const END = 2_500
/** Mail that names more brands than this tells news or lists shops. */
const BRANDS_AT_MOST = 6

export default defineDetector<Message>()({
  family: 'sender',
  looksFor:
    'a message that presents itself as a well-known company’s while sender and links belong elsewhere',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'A partner or reseller may write of the company’s accounts and link to its own pages.',
  advice:
    'Do not follow its links. Sign in at the company’s own address to see whether there is anything to do.',
  signals: {
    poses: {
      strength: 'strong',
      weight: 5.5,
      title: 'It presents itself as a company that neither sender nor links belong to',
    },
    leans: {
      strength: 'strong',
      weight: 3,
      title: 'It speaks for a company that neither sender nor links belong to',
    },
  },
  *inspect(message, { settings }) {
    const sender = message.from.find(({ host }) => host)
    if (!sender) return
    const actions = message.links.filter(isAction)
    const carriesPage = message.attachments.some(
      ({ realType, entries }) => realType === 'html' || entries.some((entry) => entry.realType === 'html'),
    )
    if (actions.length === 0 && !carriesPage) return
    const claims = claimsOf(message, settings)
    if (claims.size > BRANDS_AT_MOST) return
    const [brand, claim] = [...claims].sort(([, one], [, other]) => other.bits - one.bits)[0] ?? []
    if (!brand || !claim || claim.bits < 3 || isBrandSender(brand, sender.host)) return
    const elsewhere = actions.find((link) => !mayBeBrandHost(brand, link.host))
    if (!elsewhere && !carriesPage) return
    const bits = claim.bits - (namesItself(message, sender.domain, brand) ? 2.5 : 0)
    if (bits < 3) return
    yield {
      signal: bits >= (brand.kind === 'general' ? 4.5 : 4) ? 'poses' : 'leans',
      where: { ...(elsewhere?.where ?? { part: 'text' }), text: claim.shown.join(' · ') },
      why: `It speaks as ${brand.name} (${claim.shown.slice(0, 3).join('; ')}), but comes from ${sender.host}${elsewhere ? ` and leads to ${elsewhere.host}` : ''}.`,
    }
  },
})

const isAction = (link: Link) =>
  (link.element === 'a' || link.element === 'form' || link.element === 'text') &&
  link.visible &&
  /^https?$/.test(link.scheme) &&
  !COMMON_SERVICES.has(link.domain)

interface Claim {
  bits: number
  shown: string[]
}

function claimsOf(message: Message, settings: Settings): Map<Brand, Claim> {
  const claims = new Map<Brand, Claim>()
  const add = (brand: Brand, bits: number, shown: string) => {
    const claim = claims.get(brand) ?? { bits: 0, shown: [] }
    if (claim.shown.includes(shown)) return
    claims.set(brand, { bits: claim.bits + bits, shown: [...claim.shown, shown] })
  }
  const own = ownWords(message)
  const text = own.length > START + END ? `${own.slice(0, START)}\n${own.slice(-END)}` : own
  const folded = message.folded.slice(0, START + END)
  const meant = new Map<Brand, boolean>()
  const isThis = (brand: Brand) => {
    const known = meant.get(brand) ?? isMeant(brand, folded)
    meant.set(brand, known)
    return known
  }
  const named = (part: string) => brandsNamed(part, settings).filter(({ brand }) => isThis(brand))
  for (const { brand } of named(message.subject.slice(0, 300))) add(brand, 1.5, 'in the subject')
  for (const { brand } of named((message.html?.title ?? '').slice(0, 200))) add(brand, 1, 'in the title')
  for (const { alt } of message.html?.images.slice(0, 20) ?? [])
    if (alt.length > 2 && alt.length <= 60)
      for (const { brand } of named(alt)) add(brand, 1.5, 'in a picture’s text')
  for (const { brand } of named(text.trimStart().slice(0, 160))) add(brand, 1, 'at the top')
  for (const line of text
    .slice(-END)
    .split('\n')
    .filter((one) => RIGHTS.test(one)))
    for (const { brand } of named(line)) add(brand, 2.5, 'in the copyright line')
  addressed(named(text), add)
  return claims
}

const RIGHTS =
  /©|\(c\)|copyright|all rights reserved|todos os direitos|alle rechte|tous droits|derechos reservados/i

const YOURS =
  /^(your|ihr|ihre|ihrem|ihren|ihres|dein|deinem|votre|vos|tu|su|sus|seu|sua|vostro|tuo|uw|je|dear|liebe|lieber|cher|chere|querido|estimado|caro|prezado|geachte)$/
const EVERY = /^(all|every|each|alle|tous|todos|todas|tutti|wszyscy|все|tüm|mọi)$/
const MINE = /^(my|mein|meine|meinem|mon|mi|meu|minha|mio|mijn)$/
const THING =
  /^(account|accounts|wallet|wallets|card|cards|id|user|users|customer|customers|client|member|konto|kunde|kunden|compte|cuenta|cliente|conta|cartao|tarjeta|rekening|device|devices|holder|holders|community|nutzer|usuario|usuarios|utilisateur|utente|gebruiker|subscription|membership|package|parcel|mailbox|balance|assets)$/
const OFFICE =
  /^(team|support|security|service|kundenservice|care|department|inc|ltd|llc|corporation|equipe|equipo|helpdesk|centre|center)$/

function addressed(
  namings: ReturnType<typeof brandsNamed>,
  add: (brand: Brand, bits: number, shown: string) => void,
): void {
  const counts = new Map<Brand, number>()
  for (const { brand, before, after, written, disguised } of namings.slice(0, 200)) {
    const count = (counts.get(brand) ?? 0) + 1
    counts.set(brand, count)
    if (disguised) add(brand, 2.5, `“${written}” in look-alike letters`)
    if (MINE.test(before)) add(brand, -2, `“${before} ${written}”`)
    else if (YOURS.test(before) && (THING.test(after) || THING.test(written.split(' ').at(-1) ?? '')))
      add(brand, 2.5, `“${before} ${written} ${after}”`)
    else if (EVERY.test(before) && THING.test(after)) add(brand, 1.5, `“${before} ${written} ${after}”`)
    else if (OFFICE.test(after) && !/^(from|contacted|call|called|with|to|asked)$/.test(before))
      add(brand, 1.5, `“${written} ${after}”`)
    if (count === 3) add(brand, 0.5, 'again and again')
  }
}

/** The sender says who it is: a company that writes about another one signs with its own name. */
function namesItself(message: Message, domain: string, brand: Brand): boolean {
  const label = domain.slice(0, domain.indexOf('.')).replaceAll('-', '')
  if (label.length < 4 || brand.aliases.some((alias) => label.includes(alias.replaceAll(' ', ''))))
    return false
  const words = wordsOf(ownWords(message))
  return words.some((word, at) => label === word || label === word + (words[at + 1] ?? ''))
}
