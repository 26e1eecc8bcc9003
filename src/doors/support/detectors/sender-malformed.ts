import { parse } from 'tldts'
import { defineDetector } from '../../../core/detector.ts'
import type { Mailbox, Message } from '../message.ts'

const header = (name: string, text: string) => ({ part: `header ${name}`, text })

/** Names that never leave a private network (RFC 2606, RFC 6761, RFC 6762, RFC 8375). */
const PRIVATE =
  /(^|\.)(localhost|localdomain|local|lan|internal|intranet|corp|home|arpa|example|invalid|test|onion)$/

/** Whether mail to this host could arrive: it ends in a suffix that the public name system has. */
function isPublicHost(host: string): boolean {
  const { isIcann, isPrivate, isIp } = parse(host)
  return Boolean(isIcann || isPrivate || isIp)
}

const unreachable = ({ host }: Mailbox) =>
  host !== '' && !PRIVATE.test(host) && host.includes('.') && !isPublicHost(host)

const isBare = ({ host }: Mailbox) => host !== '' && !host.includes('.') && !PRIVATE.test(host)

/** Programs of a machine in the own network that sign with the machine's short name. */
const SYSTEM =
  /^(root|cron|daemon|www-data|apache|nginx|postmaster|mailer-daemon|nagios|zabbix|backup|git|logwatch)@/

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'a sender line that no ordinary mail program writes',
  technique: 'T1656',
  source: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2',
  innocent: 'A home-made script or a badly set up machine can write such a line.',
  advice:
    'Do not answer or follow anything in it. If it claims to be somebody you know, ask them another way.',
  signals: {
    'no-address': { strength: 'strong', weight: 5, title: 'The sender line holds no address' },
    'empty-address': {
      strength: 'strong',
      weight: 5,
      title: 'The sender line shows a name with an empty address before the real one',
    },
    'decoy-author': {
      strength: 'strong',
      weight: 3,
      title: 'The sender line shows a name that belongs to no address',
    },
    'several-authors': { strength: 'context', weight: 1.5, title: 'Several authors and no sender is named' },
    'no-such-domain': {
      strength: 'strong',
      weight: 4.5,
      title: 'The sender’s address ends in a domain that cannot exist',
    },
    'bare-host': {
      strength: 'strong',
      weight: 5,
      title: 'The sender’s address is at a bare word, not a domain',
    },
    'no-way-back': {
      strength: 'strong',
      weight: 4.5,
      title: 'Answers would go to a domain that cannot exist',
    },
  },
  *inspect(message) {
    const { from, replyTo, returnPath } = message
    const written = message.headers
      .filter(({ name }) => name === 'from')
      .map(({ value }) => value)
      .join(', ')
    if (written !== '' && !from.some(({ address }) => address.includes('@'))) {
      yield {
        signal: 'no-address',
        where: header('From', written),
        why: `“From: ${written}” names nobody who could be answered.`,
      }
    }
    const addresses = new Set(from.map(({ address }) => address).filter((address) => address.includes('@')))
    const [address] = addresses
    const decoy = from.find((mailbox) => mailbox.address === '' && mailbox.name !== '')?.name
    if (address && (decoy !== undefined || /<\s*>/.test(written))) {
      yield {
        signal: /<\s*>/.test(written) ? 'empty-address' : 'decoy-author',
        where: header('From', written),
        why: `It names ${decoy ? `“${decoy}”` : 'somebody'} with no address; the address that counts is ${address}.`,
      }
    }
    if (addresses.size > 1 && !message.sender) {
      yield {
        signal: 'several-authors',
        where: header('From', written),
        why: `It names ${addresses.size} authors; mail programs then must say who sent it.`,
      }
    }
    for (const mailbox of from) {
      if (unreachable(mailbox)) {
        yield {
          signal: 'no-such-domain',
          where: header('From', mailbox.address),
          why: `No public domain ends like ${mailbox.host}.`,
        }
      } else if (isBare(mailbox) && !SYSTEM.test(mailbox.address)) {
        yield {
          signal: 'bare-host',
          where: header('From', mailbox.address),
          why: `“${mailbox.host}” is not a domain: mail from outside cannot come from it.`,
        }
      }
    }
    for (const [name, mailbox] of [
      ...replyTo.map((to) => ['Reply-To', to] as const),
      ['Return-Path', returnPath] as const,
    ]) {
      if (mailbox && unreachable(mailbox)) {
        yield {
          signal: 'no-way-back',
          where: header(name, mailbox.address),
          why: `No public domain ends like ${mailbox.host}.`,
        }
      }
    }
  },
})
