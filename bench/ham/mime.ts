import type { Random } from './random.ts'

/** One part of a message. `content` is text, bytes or further parts (then `type` is a multipart one). */
export interface Part {
  type: string
  content: string | Uint8Array | Part[]
  /** Default: quoted-printable for text, base64 for bytes. */
  encoding?: '7bit' | 'quoted-printable' | 'base64'
  charset?: string
  name?: string
  disposition?: 'attachment' | 'inline'
  contentId?: string
  /** Further parameters of Content-Type, such as `method=REQUEST`. */
  parameters?: string
}

/** A message before it is written: headers in order (Unicode values allowed) and its body. */
export interface Mail {
  headers: [name: string, value: string][]
  body: Part
}

const WORD_BYTES = 42

/** Writes a header value by RFC 2047: runs of text outside ASCII become encoded words. */
export function encodeHeader(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what may stand unencoded
  const ascii = (text: string) => /^[\x00-\x7f]*$/.test(text)
  if (ascii(value)) return value
  const mailbox = /^(.*?)(\s*<[^<>]*>)$/.exec(value)
  if (mailbox?.[1] && ascii(mailbox[2] ?? ''))
    return encodeHeader(mailbox[1].replaceAll('"', '')) + mailbox[2]
  const words: string[] = []
  let word = ''
  for (const character of value) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word)
      word = ''
    }
    word += character
  }
  words.push(word)
  return words.map((text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`).join('\r\n ')
}

/** Quoted-printable by RFC 2045, section 6.7. */
export function quotedPrintable(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => {
    const out: string[] = []
    let length = 0
    const bytes = Buffer.from(line)
    bytes.forEach((byte, at) => {
      const last = at === bytes.length - 1
      const plain = (byte >= 33 && byte <= 126 && byte !== 61) || ((byte === 32 || byte === 9) && !last)
      const written = plain
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      if (length + written.length > 75) {
        out.push('=\r\n')
        length = 0
      }
      out.push(written)
      length += written.length
    })
    return out.join('')
  })
  return lines.join('\r\n')
}

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

function nameParameter(key: string, name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return `${key}="${name}"`
  return `${key}*=UTF-8''${encodeURIComponent(name)}`
}

function renderPart(part: Part, random: Random): { headers: string[]; body: string } {
  if (Array.isArray(part.content)) {
    const boundary = `=_${random.hex(10)}_${random.digits(10)}`
    const parts = part.content.map((inner) => {
      const { headers, body } = renderPart(inner, random)
      return `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`
    })
    const extra = part.parameters ? `; ${part.parameters}` : ''
    return {
      headers: [`Content-Type: ${part.type}${extra};\r\n boundary="${boundary}"`],
      body: `${parts.join('')}--${boundary}--\r\n`,
    }
  }
  const text = typeof part.content === 'string'
  const encoding = part.encoding ?? (text ? 'quoted-printable' : 'base64')
  const headers = [
    [
      `Content-Type: ${part.type}`,
      text && part.type !== 'message/rfc822' ? `charset="${part.charset ?? 'UTF-8'}"` : '',
      part.parameters ?? '',
      part.name ? `\r\n ${nameParameter('name', part.name)}` : '',
    ]
      .filter(Boolean)
      .join('; '),
    `Content-Transfer-Encoding: ${encoding}`,
  ]
  if (part.disposition) {
    headers.push(
      `Content-Disposition: ${part.disposition}${part.name ? `; ${nameParameter('filename', part.name)}` : ''}`,
    )
  }
  if (part.contentId) headers.push(`Content-ID: <${part.contentId}>`)
  const raw = part.content as string | Uint8Array
  if (encoding === 'base64')
    return { headers, body: base64(typeof raw === 'string' ? Buffer.from(raw) : raw) }
  const written = typeof raw === 'string' ? raw : Buffer.from(raw).toString('latin1')
  return { headers, body: encoding === '7bit' ? written.replace(/\r?\n/g, '\r\n') : quotedPrintable(written) }
}

/** Writes a message as it travels: ASCII, CRLF line ends. */
export function renderMail(mail: Mail, random: Random): string {
  const { headers, body } = renderPart(mail.body, random)
  const lines = mail.headers.map(([name, value]) => `${name}: ${encodeHeader(value)}`)
  return `${[...lines, 'MIME-Version: 1.0', ...headers].join('\r\n')}\r\n\r\n${body}\r\n`
}

/** The date of RFC 5322, in a zone given in hours. */
export function mailDate(date: Date, zoneHours = 0): string {
  const there = new Date(date.getTime() + zoneHours * 3_600_000).toUTCString().replace(/ GMT$/, '')
  const sign = zoneHours < 0 ? '-' : '+'
  return `${there} ${sign}${String(Math.abs(zoneHours)).padStart(2, '0')}00`
}
