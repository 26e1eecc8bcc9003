import sanitize from 'sanitize-html'
import type { Attachment, Mailbox, Message } from './message.ts'

/** A message made fit to show: nothing in it loads, runs or can be followed. */
export interface MessageView {
  kind: 'message'
  subject: string
  /** Mailboxes as one line: `Name <address>, …`. */
  from: string
  to: string
  cc: string
  /** ISO 8601. */
  date?: string
  replyTo: string
  returnPath: string
  text: string
  /** See {@link inertHtml}. */
  html?: string
  attachments: Pick<
    Attachment,
    'name' | 'claimedType' | 'realType' | 'size' | 'sha256' | 'encrypted' | 'inside'
  >[]
  links: { text: string; href: string; host: string }[]
  headers: { name: string; value: string }[]
}

/** What is shown of a message that has more than a person can read. Characters and entries. */
const SHOWN = {
  html: 500_000,
  tags: 20_000,
  text: 200_000,
  value: 4000,
  headers: 500,
  links: 1000,
  attachments: 1000,
}

/**
 * Renders a message for the console. Pure; as hostile as its input is, run it where intake runs.
 *
 * @example
 * viewMessage(await readMessage(bytes)).html // '<p>See <span class="link" data-href="https://…" title="https://…">…'
 */
export function viewMessage(message: Message): MessageView {
  return {
    kind: 'message',
    subject: cut(message.subject),
    from: mailboxes(message.from),
    to: mailboxes(message.to),
    cc: mailboxes(message.cc),
    ...(message.date === undefined ? {} : { date: new Date(message.date).toISOString() }),
    replyTo: mailboxes(message.replyTo),
    returnPath: message.returnPath?.address ?? '',
    text: cut(message.text, SHOWN.text),
    ...(message.html ? { html: inertHtml(message.html.source) } : {}),
    attachments: message.attachments.slice(0, SHOWN.attachments).map((attachment) => ({
      name: cut(attachment.name),
      claimedType: cut(attachment.claimedType),
      realType: attachment.realType,
      size: attachment.size,
      sha256: attachment.sha256,
      encrypted: attachment.encrypted,
      inside: attachment.inside.map((name) => cut(name)),
    })),
    links: message.links
      .slice(0, SHOWN.links)
      .map(({ text, raw, host }) => ({ text: cut(text), href: cut(raw), host: cut(host) })),
    headers: message.headers
      .slice(0, SHOWN.headers)
      .map(({ name, value }) => ({ name: cut(name), value: cut(value) })),
  }
}

const TAGS = [
  ...[
    'p',
    'div',
    'span',
    'br',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
    'code',
    'center',
  ],
  ...['b', 'strong', 'i', 'em', 'u', 's', 'small', 'sub', 'sup', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'img'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/i

const inertLink = (address: string | undefined, text?: string): sanitize.Tag => ({
  tagName: 'span',
  attribs: address ? { class: 'link', 'data-href': cut(address), title: cut(address) } : {},
  ...(text ? { text } : {}),
})

/**
 * Makes HTML that only shows: no script, form, frame or style sheet; nothing remote; pictures only when their data
 * lies in the message; links as `<span class="link" data-href title>`. Of styles only those of letters and
 * alignment stay, so text that the sender hid shows.
 */
export function inertHtml(source: string): string {
  return sanitize(readable(source), {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['style', 'dir', 'align'],
      span: ['class', 'data-href', 'title'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedClasses: { span: ['link', 'picture'] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    allowedStyles: {
      '*': {
        'text-align': [/^(?:left|right|center|justify)$/],
        'font-weight': [/^(?:bold|normal|[1-9]00)$/],
        'font-style': [/^(?:italic|normal)$/],
        'text-decoration': [/^(?:underline|line-through|none)$/],
      },
    },
    nonTextTags: ['script', 'style', 'title', 'textarea', 'option', 'noscript', 'template', 'svg', 'math'],
    nestingLimit: 200,
    enforceHtmlBoundary: false,
    transformTags: {
      a: (_tag, { href }) => inertLink(href),
      area: (_tag, { href, alt }) => inertLink(href, alt || 'area of a picture'),
      span: (_tag, { style, dir }) => ({
        tagName: 'span',
        attribs: { ...(style && { style }), ...(dir && { dir }) },
      }),
      img: (_tag, { src = '', alt = '', width, height }) =>
        PICTURE_DATA.test(src)
          ? {
              tagName: 'img',
              attribs: { src, alt: cut(alt), ...(width && { width }), ...(height && { height }) },
            }
          : {
              tagName: 'span',
              attribs: { class: 'picture' },
              text: alt ? `[picture: ${cut(alt)}]` : '[picture]',
            },
    },
  })
}

/** The source as far as it is shown. Parsing takes the square of how many elements lie in one another. */
function readable(source: string): string {
  let end = -1
  for (let tags = 0; tags <= SHOWN.tags; tags++) {
    end = source.indexOf('<', end + 1)
    if (end === -1) return source.slice(0, SHOWN.html)
  }
  return source.slice(0, Math.min(end, SHOWN.html))
}

function mailboxes(list: readonly Mailbox[]): string {
  return cut(list.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', '))
}

function cut(text: string, length = SHOWN.value): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
