import type { EmailClaim } from '../application.ts'
import type { ApplicationInput } from '../application-schema.ts'
import { partOf } from './part.ts'

/** Providers that ignore dots before the `@`. Source: https://support.google.com/mail/answer/7436150 */
const DOTS_IGNORED = new Set(['gmail.com', 'googlemail.com'])
const SAME_DOMAIN: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'pm.me': 'proton.me',
  'protonmail.com': 'proton.me',
}

/**
 * Reads an e-mail address.
 *
 * @returns undefined when it is none
 * @example
 * readEmail('John.Doe+x@googlemail.com', 'e-mail')?.mailbox // 'johndoe@gmail.com'
 */
export function readEmail(written: string, part: string): EmailClaim | undefined {
  const address = written.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1)
  if (at < 1 || !/^[^\s@<>]+\.[^\s@<>.]+$/.test(domain) || /[\s<>]/.test(local)) return undefined
  return { part, address, mailbox: mailboxOf(local, domain), local, domain, knownAs: [] }
}

/** The mailbox that an address reaches: `+…` is a label everywhere (RFC 5233), dots count for nothing at some. */
function mailboxOf(local: string, domain: string): string {
  const bare = local.replace(/(?<=.)\+.*$/, '')
  const name = DOTS_IGNORED.has(domain) ? bare.replaceAll('.', '') : bare
  return `${name || local}@${SAME_DOMAIN[domain] ?? domain}`
}

/** The e-mail addresses of an application, and those that are none. */
export function readEmails(emails: ApplicationInput['emails']): { claims: EmailClaim[]; unread: string[] } {
  const claims: EmailClaim[] = []
  const unread: string[] = []
  for (const [index, given] of emails.entries()) {
    const claim = readEmail(given.address, partOf('e-mail address', index))
    if (!claim) unread.push(given.address)
    else if (!('knownAs' in given)) claims.push(claim)
    else {
      const firstSeen = given.firstSeen === undefined ? {} : { firstSeen: given.firstSeen }
      claims.push({ ...claim, knownAs: given.knownAs, ...firstSeen })
    }
  }
  return { claims, unread }
}
