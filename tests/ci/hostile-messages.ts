import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

const HEAD =
  'From: "Ann" <ann@customer.example>\r\nTo: help@exchange.example\r\nSubject: my account\r\nMIME-Version: 1.0\r\n'

/** A message of so many bytes, most of them one line of markup. */
export function bigMessage(size: number): Buffer {
  const head = Buffer.from(`${HEAD}Content-Type: text/html\r\n\r\n`)
  const unit = Buffer.from('<p><a href="http://login.example.invalid/?q=1">https://exchange.example</a></p>')
  return Buffer.concat([head, Buffer.alloc(size - head.length, unit)])
}

/** A message of so many parts, a link in each. */
export function manyParts(count: number): Buffer {
  const part = '--b\r\nContent-Type: text/plain; name="a.txt"\r\n\r\nhttp://203.0.113.7/a\r\n'
  return Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(count)}--b--\r\n`)
}

/** A multipart in a multipart, so many deep. */
export function nested(depth: number): Buffer {
  let text = `${HEAD}Content-Type: multipart/mixed; boundary=b0\r\n\r\n`
  for (let level = 0; level < depth; level++)
    text += `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`
  return Buffer.from(`${text}--b${depth}\r\n\r\nhttp://203.0.113.7/a\r\n`)
}

/** A message with one attached file. */
export function withAttachment(name: string, type: string, bytes: Uint8Array): Buffer {
  const body = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return Buffer.from(
    `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee the file\r\n--b\r\n` +
      `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${body}\r\n--b--\r\n`,
  )
}

/** A ZIP of one deflated file (PKWARE APPNOTE 6.3), which may claim another size than it has. */
export function zip(name: string, content: Uint8Array, claimedSize = content.length): Buffer {
  const packed = deflateRawSync(content, { level: 9 })
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(claimedSize, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end])
}

/** Archives that unpack to far more than they weigh. */
export function bombs(): Record<string, Buffer> {
  const zeros = Buffer.alloc(300_000_000)
  const flat = zip('a.txt', zeros)
  let matryoshka = zip('a.txt', zeros)
  for (let level = 0; level < 60; level++) matryoshka = zip('a.zip', matryoshka)
  return {
    zip: withAttachment('a.zip', 'application/zip', flat),
    'zip that claims to be small': withAttachment('a.zip', 'application/zip', zip('a.txt', zeros, 100)),
    'zip in zip in zip': withAttachment('a.zip', 'application/zip', matryoshka),
    gzip: withAttachment('a.txt.gz', 'application/gzip', gzipSync(zeros)),
  }
}

const SEEDS = [
  `${HEAD}Date: Mon, 2 Mar 2026 10:00:00 +0000\r\nMessage-ID: <1@customer.example>\r\nReply-To: x@other.example\r\nContent-Type: multipart/alternative; boundary="=_b"\r\n\r\n--=_b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHello =C3=A9, see https://a.example/?u=3D1\r\n--=_b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nPGEgaHJlZj0iaHR0cDovL2EuZXhhbXBsZS9sIj5odHRwczovL2IuZXhhbXBsZTwvYT4=\r\n--=_b--\r\n`,
  `Received: from mx.a.example (mx.a.example [192.0.2.7])\r\n\tby in.exchange.example; Mon, 2 Mar 2026 10:00:00 +0000\r\nAuthentication-Results: in.exchange.example; spf=fail smtp.mailfrom=a.example; dkim=none\r\n${HEAD}Subject: =?utf-8?B?4oKsIGhlbHA=?= =?iso-8859-1?Q?=E9?=\r\nContent-Type: text/html\r\n\r\n<html><body style="color:#fff"><div style="display:none">x<b>y</div><form action="javascript:a()"><input type=password></form><img src="data:image/png;base64,AAAA"><a href="http://u:p@0x7f.1/">go</a></body>\r\n`,
  withAttachment('a.zip', 'application/zip', zip('b.js', Buffer.from('alert(1)'))).toString('latin1'),
  withAttachment(
    'a.pdf',
    'application/pdf',
    Buffer.from('%PDF-1.4\n1 0 obj<</URI(http://a.example)>>endobj\n%%EOF'),
  ).toString('latin1'),
]

const SPLICES = [
  '\r\n',
  '\r\n\r\n',
  '--=_b',
  '--b--',
  '=?utf-8?B?',
  '<',
  '"',
  '\0',
  '%',
  'Content-Type: message/rfc822\r\n\r\n',
  '<!--',
  '<style>',
  '\ufeff',
  '🙂',
]

/** Damaged copies of ordinary messages, always the same for the same number. */
export function mutation(number: number): Buffer {
  const random = generator(number)
  let bytes = Buffer.from(SEEDS[number % SEEDS.length] as string, 'latin1')
  const changes = 1 + (random() % 12)
  for (let change = 0; change < changes; change++)
    bytes = Buffer.from(CHANGES[random() % CHANGES.length]?.(bytes, random) ?? bytes)
  return bytes
}

type Random = () => number

const CHANGES: ((bytes: Buffer, random: Random) => Uint8Array)[] = [
  (bytes, random) => {
    if (bytes.length > 0) bytes[random() % bytes.length] = random() & 255
    return bytes
  },
  (bytes, random) => bytes.subarray(0, random() % (bytes.length + 1)),
  (bytes, random) => spliced(bytes, random, Buffer.from(SPLICES[random() % SPLICES.length] as string)),
  (bytes, random) => {
    const from = random() % (bytes.length + 1)
    const piece = bytes.subarray(from, from + (random() % 400))
    return spliced(bytes, random, Buffer.concat(Array.from({ length: 1 + (random() % 20) }, () => piece)))
  },
  (bytes, random) => {
    const from = random() % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + (random() % 60))])
  },
]

function spliced(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  const at = random() % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

/** Whole numbers from a seed (mulberry32, public domain). */
function generator(seed: number): Random {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
