const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,250}\.\p{L}{2,24}/gu
const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|]{3,500}|\b(?:github|gitlab|linkedin|bitbucket)\.com\/[\w./%-]{1,200}/gi
/** Digits as people part them; how many there are is counted afterwards. */
const PHONE = /(?<![\w.:/=#-])(?:\+|00)?\(?\d[\d ().\u00a0\u2010-\u2015\u202f/-]{5,24}\d(?![\w@])/g
const MOST = 60
const TEXT_READ = 400_000

/**
 * The mail addresses, phone numbers and links that stand in a text, as written, distinct, in their order.
 *
 * @param targets of links that are in the document beside its text: `mailto:` and `tel:` among them are read too.
 */
export function contactsIn(text: string, targets: readonly string[] = []) {
  const read = text.slice(0, TEXT_READ)
  const emails = new Set((read.match(EMAIL) ?? []).map((address) => address.replace(/\.+$/, '')))
  const links = new Set((read.match(LINK) ?? []).map((link) => link.replace(/[.,;:!?]+$/, '')))
  const phones = new Set((read.match(PHONE) ?? []).map((number) => number.trim()).filter(isPhone))
  for (const target of targets) {
    if (/^mailto:/i.test(target)) emails.add(decoded(target.slice(7).split('?')[0] ?? ''))
    else if (/^tel:/i.test(target)) phones.add(decoded(target.slice(4)))
    else if (/^https?:/i.test(target)) links.add(target)
  }
  return { emails: first(emails), phones: first(phones), links: first(links) }
}

/** Spans of years, dates and amounts are digits too. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15) return false
  if (/^(?:19|20)\d{2}\s*[-–—/. ]+\s*(?:19|20)\d{2}$/.test(text)) return false
  if (/(?:^|\D)(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?:\D|$)/.test(text)) return false
  return !/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(text)
}

const first = (values: Set<string>) => [...values].filter(Boolean).slice(0, MOST)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return text.trim()
  }
}
