import { crc32, deflateRawSync } from 'node:zlib'
import type { Part } from './mime.ts'
import type { Random } from './random.ts'

const join = (...pieces: (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)))

/** A JPEG file by its frame: markers and comment are real, the picture data is noise. */
export function jpeg(random: Random, kilobytes = random.int(3, 12)): Uint8Array {
  const noise = random.bytes(kilobytes * 1024).map((byte) => (byte === 0xff ? 0xfe : byte))
  return join(
    '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x48\x00\x48\x00\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00',
    noise,
    '\xff\xd9',
  )
}

/** A HEIC photo by its `ftyp` box, as an iPhone writes it. */
export function heic(random: Random): Uint8Array {
  return join('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic\x00\x00\x10\x08mdat', random.bytes(4096))
}

/** A PNG of one colour. */
export function png(random: Random, side = 8): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = join(type, data)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return join(length, body, sum)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const colour = random.bytes(3)
  const row = join('\x00', ...Array.from({ length: side }, () => colour))
  const raw = join(...Array.from({ length: side }, () => row))
  return join(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', header),
    chunk('IDAT', zlib(raw)),
    chunk('IEND', new Uint8Array()),
  )
}

function zlib(raw: Uint8Array): Uint8Array {
  let a = 1
  let b = 0
  for (const byte of raw) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(((b << 16) | a) >>> 0)
  return join('\x78\x9c', deflateRawSync(raw), sum)
}

/** A one-page PDF with lines of text. */
export function pdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
  const stream = `BT /F1 11 Tf 14 TL 56 780 Td\n${shown}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let out = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

/** A ZIP archive. With `encrypted`, its entries are marked so and hold noise. */
export function zip(files: Record<string, string | Uint8Array>, encrypted?: Random): Uint8Array {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const raw = typeof content === 'string' ? Buffer.from(content) : content
    const packed = encrypted ? join(encrypted.bytes(12), encrypted.bytes(raw.length)) : deflateRawSync(raw)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2)
    fields.writeUInt16LE(encrypted ? 0 : 8, 4)
    fields.writeUInt16LE(0x6000, 6)
    fields.writeUInt16LE(0x5921, 8)
    fields.writeUInt32LE(crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(raw.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = join('PK\x03\x04', fields, Buffer.from(name), packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(join('PK\x01\x02\x14\x00', fields, place, Buffer.from(name)))
    local.push(entry)
    offset += entry.length
  }
  const directory = join(...central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return join(...local, directory, 'PK\x05\x06', end)
}

/** A Word document with paragraphs. */
export function docx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}

/** A calendar invitation by RFC 5545. */
export function ics(event: {
  uid: string
  start: Date
  minutes: number
  summary: string
  organizer: string
  attendee: string
  location: string
  description: string
  method?: string
}): string {
  const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '')
  const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method ?? 'REQUEST'}`,
    'BEGIN:VEVENT',
    `DTSTART:${stamp(event.start)}`,
    `DTEND:${stamp(new Date(event.start.getTime() + event.minutes * 60_000))}`,
    `DTSTAMP:${stamp(event.start)}`,
    `ORGANIZER;CN=${event.organizer}:mailto:${event.organizer}`,
    `UID:${event.uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${event.attendee}`,
    `DESCRIPTION:${text(event.description)}`,
    `LOCATION:${text(event.location)}`,
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    `SUMMARY:${text(event.summary)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

/** An attachment as a part. */
export function attached(name: string, type: string, content: Uint8Array | string): Part {
  return { type, name, disposition: 'attachment', encoding: 'base64', content }
}
