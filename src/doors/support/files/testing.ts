import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** Bytes of a text in which each character is one byte. */
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Packs files into a ZIP archive, with a password when one is given. */
export async function zipped(
  files: Record<string, string | Uint8Array>,
  password?: string,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password ? { password } : {}),
  })
  for (const [name, content] of Object.entries(files))
    await writer.add(name, new Uint8ArrayReader(typeof content === 'string' ? latin1(content) : content))
  return writer.close()
}

/** Writes a raw message that carries one file beside a text. */
export function carrying(
  name: string,
  content: string | Uint8Array,
  {
    text = 'Hello',
    type = 'application/octet-stream',
    headers = {},
  }: { text?: string; type?: string; headers?: Record<string, string> } = {},
): string {
  const all = {
    From: 'Ann <ann@example.org>',
    To: 'help@exchange.example',
    Subject: 'Hello',
    'MIME-Version': '1.0',
    ...headers,
  }
  const bytes = Buffer.from(typeof content === 'string' ? latin1(content) : content)
  return [
    ...Object.entries(all).map(([key, value]) => `${key}: ${value}`),
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--part',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="=?utf-8?B?${Buffer.from(name).toString('base64')}?="`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(bytes.toString('base64').match(/.{1,76}/g) ?? []),
    '--part--',
    '',
  ].join('\r\n')
}
