import PostalMime, { decodeWords, type Email } from 'postal-mime'
import { foldText } from '../../../core/confusables.ts'
import { PosternError } from '../../../core/errors.ts'
import type { Unknown } from '../../../core/finding.ts'
import { distinctObservables, type Observable } from '../../../core/observable.ts'
import { readPdf } from '../../../formats/pdf.ts'
import { findWalletAddresses } from '../../../formats/wallet-address.ts'
import type { Attachment, Header, Link, Mailbox, Message } from '../message.ts'
import { readAttachments } from './attachments.ts'
import { bareForwardFrom } from './forward.ts'
import { readHtml } from './html.ts'
import { linksInText, toLink } from './links.ts'
import { readMailboxes, readPath } from './mailboxes.ts'
import { placesIn } from './places.ts'
import { readAuthentication, readHops } from './trace.ts'

const TEXT_READ = 1_000_000
const WALLETS_KEPT = 100
const HEADER_BYTES = 512 * 1024

/**
 * Parses the raw bytes of a message (RFC 5322, MIME). A mailbox file's leading `From ` line is passed over.
 * Structure that cannot be read is told in `unknown`; the headers are read all the same.
 *
 * @throws PosternError `E_MALFORMED` when there is no header at all.
 */
export async function readMessage(bytes: Uint8Array): Promise<Message> {
  const raw = withoutMailboxLine(bytes)
  const headers = readHeaders(raw)
  if (headers.length === 0) throw new PosternError('E_MALFORMED', 'line 1: no header of a message is found')
  const unknown: Unknown[] = []
  const email = await parseMime(raw)
  const { unreadable = '' } = email
  if (unreadable) {
    const why = `the message's structure cannot be read: ${unreadable}`
    unknown.push({ what: 'the body and attachments', why })
  }
  const first = (name: string) => headers.find((header) => header.name === name)?.value ?? ''
  const mailboxes = (name: string) =>
    headers.filter((header) => header.name === name).flatMap((header) => readMailboxes(header.value))

  const text = (email.text ?? '').slice(0, TEXT_READ)
  if ((email.text ?? '').length > TEXT_READ)
    unknown.push({ what: 'the end of the text body', why: `only its first ${TEXT_READ} characters are read` })
  const html = email.html ? readHtml(email.html, 'html') : undefined
  const carried = await readAttachments(email.attachments)
  unknown.push(...(html?.unknown ?? []), ...carried.unknown)
  for (const { name, realType, claimedType } of carried.attachments) {
    if (realType !== 'message' && claimedType !== 'message/rfc822') continue
    unknown.push({
      what: `the message carried as ${name || 'an attachment'}`,
      why: 'a forwarded message is not judged with the one that carries it; check it by itself',
    })
  }
  const pdfs = carried.attachments.filter(({ realType }) => realType === 'pdf')
  for (const file of pdfs) file.pdf = readPdf(file.bytes)
  unknown.push(...pdfs.map(unreadOfPdf))
  const links = [
    ...(html?.links ?? []),
    ...linksInText(text, placesIn('text', text)),
    ...pdfs.flatMap(linksOfPdf),
  ]
  const subject = first('subject')
  const date = Date.parse(first('date'))

  const message: Message = {
    kind: 'message',
    headers,
    from: mailboxes('from'),
    sender: mailboxes('sender')[0],
    forwarded: bareForwardFrom(html?.html.text || text),
    replyTo: mailboxes('reply-to'),
    returnPath: readPath(first('return-path')),
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    subject,
    date: Number.isNaN(date) ? undefined : date,
    messageId: first('message-id').replace(/^[\s<]+|[\s>]+$/g, ''),
    inReplyTo: first('in-reply-to'),
    references: first('references').match(/<[^<>\s]{1,500}>/g) ?? [],
    hops: readHops(headers),
    authentication: readAuthentication(headers),
    unreadable,
    text,
    html: html?.html,
    links,
    attachments: carried.attachments,
    folded: foldText(`${subject}\n${html?.html.text ?? ''}\n${text}`),
    observables: [],
    unknown,
  }
  message.observables = distinctObservables(observablesOf(message))
  return message
}

function linksOfPdf({ pdf, where }: Attachment): Link[] {
  const targets = pdf?.links.filter((raw) => /^[a-z][a-z0-9+.-]{1,20}:/i.test(raw)) ?? []
  return targets.map((raw) =>
    toLink({ raw, element: 'pdf', text: '', visible: true, where: { ...where, text: raw } }),
  )
}

function unreadOfPdf({ pdf, name }: Attachment): Unknown {
  const more = pdf?.encrypted ? 'it is encrypted' : pdf?.cut ? 'it is too large to read whole' : ''
  const why = more || 'only its links and actions are read, not the words on its pages'
  return { what: `the words in ${name || 'a PDF'}`, why }
}

async function parseMime(raw: Uint8Array): Promise<Email & { unreadable?: string }> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxHeadersSize: 4 * HEADER_BYTES })
  } catch (error) {
    return { headers: [], headerLines: [], attachments: [], unreadable: (error as Error).message }
  }
}

function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const starts = bytes[0] === 0x46 && new TextDecoder().decode(bytes.subarray(0, 5)) === 'From '
  const end = starts ? bytes.indexOf(0x0a) : -1
  return end === -1 ? bytes : bytes.subarray(end + 1)
}

/** Reads the header block by itself, with the line on which each header starts. */
function readHeaders(raw: Uint8Array): Header[] {
  const block = new TextDecoder('utf-8').decode(raw.subarray(0, HEADER_BYTES))
  const headers: Header[] = []
  let line = 0
  for (const text of block.split(/\r\n|\n|\r/)) {
    line++
    if (text === '') {
      if (headers.length > 0) break
      continue
    }
    const previous = headers.at(-1)
    if (/^[ \t]/.test(text)) {
      if (previous) previous.value += ` ${text.trim()}`
      continue
    }
    const colon = text.indexOf(':')
    if (colon < 1 || /[\s]/.test(text.slice(0, colon).trimEnd())) {
      if (headers.length > 0) break
      continue
    }
    headers.push({
      name: text.slice(0, colon).trim().toLowerCase(),
      value: text.slice(colon + 1).trim(),
      line,
    })
  }
  const addressed = new Set(['from', 'sender', 'reply-to', 'to', 'cc'])
  for (const header of headers) {
    if (!addressed.has(header.name) && header.value.includes('=?')) header.value = decodeWords(header.value)
  }
  return headers
}

function* observablesOf(message: Message): Generator<Observable> {
  const mailboxes: (Mailbox | undefined)[] = [
    ...message.from,
    message.sender,
    ...message.replyTo,
    message.returnPath,
  ]
  for (const mailbox of mailboxes) {
    if (!mailbox?.address.includes('@')) continue
    yield { type: 'email', value: mailbox.address }
    if (mailbox.domain) yield { type: 'domain', value: mailbox.domain }
  }
  for (const link of message.links) {
    if (link.element === 'img' || !/^https?$/.test(link.scheme) || !link.url) continue
    yield { type: 'url', value: link.url.href }
    if (link.isIp) yield { type: 'ip', value: link.host.replace(/^\[|\]$/g, '') }
    else if (link.domain) yield { type: 'domain', value: link.domain }
  }
  const shown = `${message.subject}\n${message.html?.text ?? ''}\n${message.text}`
  for (const { address } of findWalletAddresses(shown, WALLETS_KEPT)) yield { type: 'wallet', value: address }
  for (const { size, sha256 } of message.attachments)
    if (size > 0 && sha256) yield { type: 'sha256', value: sha256 }
  if (message.messageId) yield { type: 'message-id', value: message.messageId }
}
