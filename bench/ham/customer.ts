import { HOUSE } from './house.ts'
import { escapeHtml } from './html.ts'
import { type Mail, mailDate, type Part } from './mime.ts'
import type { Language, Person } from './people.ts'
import type { Random } from './random.ts'

/** What somebody writes from their own mail program. */
export interface Letter {
  from: Person
  subject: string
  /** Paragraphs; a line break inside one stays one. */
  text: readonly string[]
  to?: string
  cc?: string
  replyTo?: string
  files?: readonly Part[]
  /** The message answered or forwarded, as already quoted text. */
  quote?: { intro: string; text: string }
  inReplyTo?: string
  date?: Date
}

const PHONE_SIGNATURES: Partial<Record<Language, string>> = {
  en: 'Sent from my iPhone',
  ko: '나의 iPhone에서 보냄',
  es: 'Enviado desde mi iPhone',
  pt: 'Enviado do meu iPhone',
  de: 'Von meinem iPhone gesendet',
  fr: 'Envoyé de mon iPhone',
  ja: 'iPhoneから送信',
  it: 'Inviato da iPhone',
  ru: 'Отправлено с iPhone',
  zh: '发自我的iPhone',
  pl: 'Wysłane z iPhone’a',
  nl: 'Verstuurd vanaf mijn iPhone',
  tr: 'iPhone’umdan gönderildi',
  vi: 'Đã gửi từ iPhone của tôi',
  ar: 'أُرسلت من الـ iPhone',
  hi: 'मेरे iPhone से भेजा गया',
}

interface Program {
  headers: [string, string][]
  messageId: string
  html: ((paragraphs: readonly string[], quote: string) => string) | undefined
  signature?: string
}

function program(r: Random, letter: Letter): Program {
  const host = letter.from.address.split('@')[1] as string
  const quoteOf = (quote: string, style: string) =>
    quote ? `<blockquote ${style}>${quote}</blockquote>` : ''
  const choices: (() => Program)[] = [
    () => ({
      headers: [],
      messageId: `CA${r.token(46)}@mail.gmail.com`,
      html: (paragraphs, quote) =>
        `<div dir="ltr">${paragraphs.map((p) => `<div>${p}</div><div><br></div>`).join('')}</div>${quoteOf(quote, 'class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"')}`,
    }),
    () => {
      const signature = PHONE_SIGNATURES[letter.from.language] ?? 'Sent from my iPhone'
      return {
        headers: [['X-Mailer', `iPhone Mail (${r.int(20, 22)}${r.pick(['A', 'B', 'F'])}${r.int(80, 400)})`]],
        messageId: `${[8, 4, 4, 4, 12].map((n) => r.hex(n).toUpperCase()).join('-')}@${host}`,
        signature,
        html: (paragraphs, quote) =>
          `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">${paragraphs.join('<div><br></div>')}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${signature}</div>${quoteOf(quote, 'type="cite"')}</body></html>`,
      }
    },
    () => ({
      headers: [
        ['Thread-Index', `Ada${r.token(20)}==`],
        ['Accept-Language', 'en-US'],
        ['Content-Language', 'en-US'],
        ['X-MS-Has-Attach', letter.files?.length ? 'yes' : ''],
      ],
      messageId: `${r.letters(6)}${r.digits(4)}MB${r.digits(4)}${r.hex(30).toUpperCase()}@${r.letters(6)}${r.digits(4)}MB${r.digits(4)}.eurprd03.prod.outlook.com`,
      html: (paragraphs, quote) =>
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">${paragraphs.map((p) => `<div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">${p}</div><div class="elementToProof"><br></div>`).join('')}${quote ? `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${quote}</div>` : ''}</body></html>`,
    }),
    () => ({
      headers: [
        ['User-Agent', 'Mozilla Thunderbird'],
        ['Content-Language', letter.from.language],
      ],
      messageId: `${r.hex(8)}-${r.hex(4)}-4${r.hex(3)}-${r.hex(4)}-${r.hex(12)}@${host}`,
      html: undefined,
    }),
    () => ({
      headers: [['X-Mailer', 'WebService/1.1.22806 YMailNovation']],
      messageId: `${r.digits(9)}.${r.digits(7)}.17${r.digits(11)}@mail.yahoo.com`,
      html: (paragraphs, quote) =>
        `<html><head></head><body><div class="ydp${r.hex(8)}yahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:16px;">${paragraphs.map((p) => `<div dir="ltr" data-setdir="false">${p}</div><div><br></div>`).join('')}${quoteOf(quote, '')}</div></body></html>`,
    }),
  ]
  if (/naver|daum|hanmail|qq|163|126|foxmail|docomo|ezweb/.test(host)) {
    return {
      headers:
        host === 'qq.com'
          ? [
              ['X-QQ-mid', `xmsezc3-0t${r.digits(10)}t${r.hex(8)}`],
              ['X-Mailer', 'QQMail 2.x'],
            ]
          : [],
      messageId: `${r.hex(32)}@${host}`,
      html: (paragraphs) =>
        `<div style="font-family:sans-serif;font-size:10pt;">${paragraphs.map((p) => `<p>${p}</p>`).join('')}</div>`,
    }
  }
  return r.pick(choices)()
}

/** The headers that the exchange's own mail server writes above what arrived. */
export function arrival(
  r: Random,
  options: { envelope: string; helo: string; authDomain: string; date: Date; results?: string; to?: string },
): [string, string][] {
  const ip = `${r.pick([209, 40, 51, 66, 149, 212])}.${r.int(10, 250)}.${r.int(1, 250)}.${r.int(2, 250)}`
  const results =
    options.results ??
    `spf=pass smtp.mailfrom=${options.envelope.split('@')[1] ?? options.authDomain}; dkim=pass header.d=${options.authDomain} header.s=${r.pick(['s1', 'selector1', '20230601', 'k1'])}; dmarc=pass header.from=${options.authDomain}`
  return [
    ['Return-Path', `<${options.envelope}>`],
    ['Delivered-To', options.to ?? HOUSE.support],
    [
      'Received',
      `from ${options.helo} (${options.helo} [${ip}])\r\n\tby mx.${HOUSE.domain} (Postfix) with ESMTPS id ${r.letters(10)};\r\n\t${mailDate(options.date)}`,
    ],
    ['Authentication-Results', `mx.${HOUSE.domain}; ${results}`],
    [
      'DKIM-Signature',
      `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${options.authDomain}; s=${r.pick(['s1', 'selector1', '20230601'])};\r\n\th=from:to:subject:date:message-id; bh=${r.token(43)}=;\r\n\tb=${r.token(70)}\r\n\t ${r.token(70)}==`,
    ],
  ]
}

const linked = (html: string): string =>
  html.replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`)

/** A person's message, as one of today's mail programs would send it. */
export function letter(r: Random, l: Letter): Mail {
  const date = l.date ?? r.date()
  const made = program(r, l)
  const host = l.from.address.split('@')[1] as string
  const to = l.to ?? HOUSE.support
  const text = [...l.text, ...(made.signature ? [made.signature] : [])].join('\n\n')
  const quoted = l.quote
    ? `\n\n${l.quote.intro}\n${l.quote.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`
    : ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII text is never sent as base64
  const foreign = /[^\x00-\x7f]/.test(text)
  const plain: Part = {
    type: 'text/plain',
    content: text + quoted,
    encoding: foreign && r.chance(0.5) ? 'base64' : 'quoted-printable',
  }
  const htmlQuote = l.quote
    ? linked(`${escapeHtml(l.quote.intro)}<br>${escapeHtml(l.quote.text).replaceAll('\n', '<br>')}`)
    : ''
  const paragraphs = l.text.map((p) => linked(escapeHtml(p)).replaceAll('\n', '<br>'))
  const readable: Part = made.html
    ? {
        type: 'multipart/alternative',
        content: [plain, { type: 'text/html', content: made.html(paragraphs, htmlQuote) }],
      }
    : plain
  return {
    headers: [
      ...arrival(r, {
        envelope: l.from.address,
        helo: `mail-${r.hex(4)}.${host}`,
        authDomain: host,
        date,
        to,
      }),
      ['From', `${l.from.name} <${l.from.address}>`],
      ['Date', mailDate(date, l.from.zone)],
      ['Message-ID', `<${made.messageId}>`],
      ...(l.inReplyTo
        ? ([
            ['In-Reply-To', l.inReplyTo],
            ['References', l.inReplyTo],
          ] as [string, string][])
        : []),
      ['Subject', l.subject],
      ['To', r.chance(0.5) ? `${HOUSE.name} Support <${to}>` : to],
      ...(l.cc ? ([['Cc', l.cc]] as [string, string][]) : []),
      ...(l.replyTo ? ([['Reply-To', l.replyTo]] as [string, string][]) : []),
      ...made.headers,
    ],
    body: l.files?.length ? { type: 'multipart/mixed', content: [readable, ...l.files] } : readable,
  }
}
