import type { Attachment, Message } from '../message.ts'

const FILES_LOOKED_AT = 2_000

/** Every file of a message, with those that lie in its archives, read or not; members of Office files are not. */
export function* filesOf(message: Message): Generator<Attachment> {
  let left = FILES_LOOKED_AT
  for (const attachment of message.attachments) {
    if (left-- <= 0) return
    yield attachment
    if (attachment.realType === 'office') continue
    for (const entry of attachment.entries) if (entry.sha256 === '' && left-- > 0) yield entry
  }
}

/** Text of a small text file, decoded; UTF-16 by its mark, else UTF-8. */
export function textOf(file: Attachment, length = 300_000): string {
  const [first, second] = file.bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(file.bytes.subarray(0, length))
}
