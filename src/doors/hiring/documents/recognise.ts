import { fileType } from '../../../formats/file-type.ts'
import { contactsIn } from './contacts.ts'

/** How applicants call the file, in the languages in which most of them write. A name is read, nothing is scored. */
const NAMED =
  /(?<!\p{L})(?:cv|c\.v|resum[eé]|résumé|lebenslauf|bewerbung|curriculum|vitae|currículo|hoja[ _-]?de[ _-]?vida|życiorys|özgeçmiş|meritförteckning|резюме|résumés?|cover[ _-]?letter|anschreiben)(?!\p{L})|履歴書|職務経歴書|简历|簡歷|履歷|이력서/iu
const HEAD = 64 * 1024
/** A span of dates as a history has them: `03/2020 – today`, `2015-2019`. */
const SPAN = /\b(?:19|20)\d{2}\b[^\n]{0,3}[-–—][^\n]{0,12}?(?:\b(?:19|20)\d{2}\b|\p{L}{3,12})/gu

/**
 * How sure it is, from 0 to 1, that a file is a résumé, by its type, its name and, where its head can be read as it
 * is, its form. PDFs and Office files are told by their names alone: their text lies packed, often behind the head.
 */
export function recogniseResume(name: string, bytes: Uint8Array): number {
  const type = fileType(bytes)
  if (type === 'text' || type === 'html') {
    const text = new TextDecoder().decode(bytes.subarray(0, HEAD))
    return NAMED.test(name.normalize('NFC')) || resumeLikeness(text) >= 0.8 ? 0.7 : 0
  }
  const readable = type === 'pdf' || type === 'office' || type === 'rtf' || type === 'msi-or-office97'
  return readable && NAMED.test(name.normalize('NFC')) ? 0.7 : 0
}

/**
 * How much a text has the form of a résumé, from 0 to 1: a way to reach somebody at its head, spans of dates, and
 * short lines that part it. Words are not looked at: it is the same in any language.
 */
export function resumeLikeness(text: string): number {
  const { emails, phones } = contactsIn(text.slice(0, 2_000))
  const spans = text.match(SPAN)?.length ?? 0
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const short = lines.filter((line) => line.trim().length <= 30).length
  const contact = (emails.length > 0 ? 0.25 : 0) + (phones.length > 0 ? 0.15 : 0)
  return contact + Math.min(0.4, spans * 0.2) + (lines.length >= 6 && short / lines.length > 0.15 ? 0.2 : 0)
}
