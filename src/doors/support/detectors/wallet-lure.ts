import { defineDetector } from '../../../core/detector.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, isWellKnown } from '../links/house.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'reasons to connect, verify or update a wallet, and coins to be claimed',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'Newsletters report on airdrops, and real exchanges credit them without any step of yours.',
  advice: 'Do not connect a wallet and do not sign anything. No maker of wallets verifies wallets by mail.',
  signals: {
    step: {
      strength: 'strong',
      weight: 5.5,
      title: 'It wants a wallet verified, connected, synchronised or updated',
    },
    airdrop: { strength: 'strong', weight: 5, title: 'It hands out coins that must be claimed' },
    hint: {
      strength: 'strong',
      weight: 3,
      title: 'It mentions an airdrop beside a button to claim something',
    },
    staking: { strength: 'strong', weight: 4.5, title: 'It promises a return on coins' },
    program: { strength: 'strong', weight: 4, title: 'It offers a new wallet program to install' },
    home: {
      strength: 'context',
      weight: 1.5,
      title: 'It speaks of wallets or airdrops and links to the sender’s own site or a well-known one',
    },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const step = reading.said('walletStep')
    const airdrop =
      reading.has('cryptoWord', 'airdrop') && reading.has('claim') ? reading.said('airdrop') : undefined
    const staking =
      reading.has('cryptoWord') && reading.has('claim', 'putRight') ? reading.said('staking') : undefined
    const program = reading.has('cryptoWord') ? reading.said('walletProgram') : undefined
    const hit = step ?? airdrop ?? staking ?? program
    if (!hit) return
    const ways = waysToAct(message, settings)
    const where = reading.place(hit)
    if ((ways.home || leadsToKnownOnly(message)) && !ways.attachments) {
      yield { signal: 'home', where, why: `“${where.text}”` }
      return
    }
    if (!ways.any && message.attachments.length === 0 && !message.html?.images.length) return
    const signal = step
      ? 'step'
      : airdrop
        ? where.part === 'subject' || reading.wordings('airdrop') > 2
          ? 'airdrop'
          : 'hint'
        : staking
          ? 'staking'
          : 'program'
    yield {
      signal,
      where,
      why: `“${where.text}”, and ${ways.foreign ? 'the link leaves the sender’s own site' : 'there is a file or picture to follow'}.`,
    }
  },
})

/** Every link opens a well-known house's own site, where no impostor puts a page. */
function leadsToKnownOnly(message: Message): boolean {
  const links = followable(message)
  return links.length > 0 && links.every(({ domain }) => isWellKnown(domain) && !COMMON_SERVICES.has(domain))
}
