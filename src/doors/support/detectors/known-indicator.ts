import { defineDetector } from '../../../core/detector.ts'
import type { Place } from '../../../core/finding.ts'
import type { Indicator } from '../../../core/indicator.ts'
import type { Observable } from '../../../core/observable.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import type { Message } from '../message.ts'

const DAY_MS = 86_400_000
/** Days after which a listing is called old: names change hands, and attackers leave them sooner. */
const STALE_DAYS = 90
const LOOKED_UP = 2_000

export default defineDetector<Message>()({
  family: 'indicator',
  looksFor: 'senders, links, addresses and files that a loaded list knows as bad',
  technique: 'T1566',
  source: 'https://github.com/MetaMask/eth-phishing-detect',
  innocent:
    'A customer may quote the bad address to report it, and a domain may have a new, honest owner since it was listed.',
  advice: 'Do not open or answer. If a customer is reporting it, thank them and tell the security team.',
  signals: {
    sender: { strength: 'decisive', weight: 10, title: 'The sender is on a list of known bad ones' },
    link: { strength: 'decisive', weight: 9, title: 'A link leads to a known bad place' },
    file: { strength: 'decisive', weight: 10, title: 'A file is known to be bad' },
    hop: { strength: 'strong', weight: 3, title: 'It came through a known bad address' },
    stale: { strength: 'strong', weight: 5, title: 'Something in it was listed as bad long ago' },
  },
  *inspect(message, { indicators, now }) {
    if (indicators.size === 0) {
      yield {
        unknown: {
          what: 'known bad senders, links and files',
          why: 'no list of indicators is loaded (`postern intel add FILE`)',
        },
      }
      return
    }
    const seen = new Set<string>()
    for (const { observable, where, signal } of lookedUp(message)) {
      const hit = indicators.find(observable)
      if (hit?.judgement !== 'block' || seen.has(hit.value)) continue
      if (observable.type === 'domain' && signal === 'sender' && isFreemail(hit.value)) continue
      seen.add(hit.value)
      const days = Math.max(0, Math.floor((now - hit.date) / DAY_MS))
      yield {
        signal: days > STALE_DAYS && signal !== 'file' ? 'stale' : signal,
        where,
        why: whyOf(hit, days),
      }
    }
  },
})

type Looked = { observable: Observable; where: Place; signal: 'sender' | 'link' | 'file' | 'hop' }

function* lookedUp(message: Message): Generator<Looked> {
  for (const [name, mailboxes] of [
    ['From', message.from],
    ['Sender', message.sender ? [message.sender] : []],
    ['Reply-To', message.replyTo],
    ['Return-Path', message.returnPath ? [message.returnPath] : []],
  ] as const) {
    for (const { address, host } of mailboxes.slice(0, 50)) {
      const where = { part: `header ${name}`, text: address }
      if (address.includes('@'))
        yield { observable: { type: 'email', value: address }, where, signal: 'sender' }
      if (host) yield { observable: { type: 'domain', value: host }, where, signal: 'sender' }
    }
  }
  for (const { url, scheme, where } of message.links.slice(0, LOOKED_UP))
    if (url && /^(https?|ftp)$/.test(scheme))
      yield { observable: { type: 'url', value: url.href }, where, signal: 'link' }
  for (const { sha256, where } of message.attachments.slice(0, LOOKED_UP))
    yield { observable: { type: 'sha256', value: sha256 }, where, signal: 'file' }
  for (const { ip, line } of message.hops)
    if (ip)
      yield {
        observable: { type: 'ip', value: ip },
        where: { part: 'header Received', line, text: ip },
        signal: 'hop',
      }
}

function whyOf({ value, source, date }: Indicator, days: number): string {
  const age = `${ageInWords(days)} (${days} ${days === 1 ? 'day' : 'days'}, ${new Date(date).toISOString().slice(0, 10)})`
  const stale = days > STALE_DAYS ? ' That is old: look again before relying on it.' : ''
  return `${value} is on the list “${source}”, dated ${age}.${stale}`
}

function ageInWords(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return 'less than two weeks ago'
  if (days < 60) return `about ${Math.round(days / 7)} weeks ago`
  if (days < 700) return `about ${Math.round(days / 30)} months ago`
  return `about ${Math.round(days / 365)} years ago`
}
