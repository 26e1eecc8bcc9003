/** The address that every recipient becomes. */
export const RECIPIENT = 'support@exchange.example'

/**
 * The headers that stay: who writes to whom, when, about what, in answer to what, and how the body is coded.
 *
 * Everything else goes, on both sides alike, because in these corpora it tells where a message was collected and
 * not what it is: what the receiving system wrote (`X-MS-Exchange-*`, `X-EOP*`, `X-SID-*`, `X-Incoming*`,
 * `Authentication-Results`, `ARC-*`, `Received-SPF`, `Received`, `Delivered-To`, spam and virus scanners), what
 * sending systems and mail programs of one decade wrote (`DKIM-Signature`, `X-Mailer`, `Feedback-ID`,
 * `X-MimeOLE`, priorities), and what list software wrote (`List-*`, `Precedence`, `X-BeenThere`): two thirds of
 * the wanted mail is from lists. What detectors make of those headers is therefore not measured.
 */
const KEPT = new Set([
  'return-path',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'content-language',
  'content-id',
  'content-base',
  'content-location',
])

/** What a receiving system notes as the mailbox it delivered to. */
const DELIVERY = new Set([
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-forwarded-to',
  'x-apparently-to',
])
/** Headers in which the recipient may stand without having written. */
const MENTIONS = new Set(['return-path', 'subject', 'message-id', 'in-reply-to', 'references'])

/** What the collectors put in the place of the real recipient: it has no domain, or no real one. */
const PLACEHOLDER = /\b(?:phishing|phish|honey)@pot\b(?:@[\w.-]{1,80})?/gi
const PLACEHOLDER_IN_TEXT = /(?:phishing|phish|honey)@pot/gi
const ADDRESS = /[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80}){1,10}/g

interface RawHeader {
  name: string
  /** With its folding. */
  value: string
}

function splitHeaders(head: string): RawHeader[] {
  const headers: RawHeader[] = []
  for (const line of head.split(/\r?\n/)) {
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line)
    const last = headers.at(-1)
    if (/^[ \t]/.test(line) && last) last.value += `\n${line}`
    else if (field) headers.push({ name: field[1] as string, value: field[2] as string })
    // A line that is no header, such as mbox's "From ", ends nothing and is dropped.
  }
  return headers
}

/**
 * Takes from a message what only tells the corpora apart; see {@link KEPT}. Every recipient becomes
 * {@link RECIPIENT}: the whole of To and Cc when they hold an address, the mailbox it was delivered to where
 * other headers mention it, and the collectors' placeholders everywhere, in an unencoded body too.
 *
 * @param message as collected; `latin1` keeps its bytes.
 * @returns the message with the same line ends.
 */
export function neutralise(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message)
    .toString('latin1')
    .replace(/^>?From [^\n]*\n/, '')
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const newline = (end?.[0] ?? head).includes('\r\n') ? '\r\n' : '\n'
  const headers = splitHeaders(head)
  const delivered = new Set(
    headers
      .filter(({ name }) => DELIVERY.has(name.toLowerCase()))
      .flatMap(({ value }) => value.toLowerCase().match(ADDRESS) ?? []),
  )
  const neutral = headers
    .filter(({ name }) => KEPT.has(name.toLowerCase()))
    .map((header) => `${header.name}:${neutralValue(header, delivered)}`)
  const body = end ? text.slice(end.index + end[0].length).replace(PLACEHOLDER_IN_TEXT, RECIPIENT) : ''
  const out = `${neutral.join('\n').replace(/\r?\n/g, newline)}${newline}${newline}${body}`
  return Buffer.from(out, 'latin1')
}

function neutralValue({ name, value }: RawHeader, delivered: ReadonlySet<string>): string {
  const key = name.toLowerCase()
  if ((key === 'to' || key === 'cc') && value.includes('@')) return ` ${RECIPIENT}`
  const neutral = value.replace(PLACEHOLDER, RECIPIENT).replace(PLACEHOLDER_IN_TEXT, RECIPIENT)
  if (!MENTIONS.has(key)) return neutral
  return neutral.replace(ADDRESS, (address) => (delivered.has(address.toLowerCase()) ? RECIPIENT : address))
}
