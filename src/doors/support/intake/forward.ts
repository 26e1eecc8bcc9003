import type { Mailbox } from '../message.ts'
import { readMailboxes } from './mailboxes.ts'

const START = 2_000

/** What mail programs put above a letter sent on: rules, `Begin forwarded message`, `Get Outlook for Android`. */
const FURNITURE =
  /^(?:[-_=*>\s]{3,}.{0,60}|(?:begin|inicio|début|anfang)\b.{0,50}:|.{0,50}\b(?:outlook|iphone|ipad|android|samsung|yahoo mail|proton ?mail)\b.{0,30})$/i

/** The line that names who wrote the letter sent on, in the languages of common mail programs. */
const FROM =
  /^[>*\s]{0,4}(?:from|de|von|da|van|od|från|fra|от|отправитель|gönderen|发件人|寄件者|差出人|보낸 사람)\s?:\*?\s{0,3}(\S.{0,300})$/iu

/**
 * Who wrote a letter that somebody sends on without a word of their own; undefined when there is a word, or nothing
 * is sent on. Without a word nobody says that the letter is suspect, so it speaks for itself.
 *
 * @example
 * bareForwardFrom('Get Outlook for iOS\n________\nFrom: Bank <a@b.example>\nSent: …')?.address // 'a@b.example'
 */
export function bareForwardFrom(text: string): Mailbox | undefined {
  const lines = text
    .slice(0, START)
    .split('\n')
    .map((line) => line.trim())
  const first = lines.find((line) => line.replace(/[^\p{L}\p{N}]/gu, '') !== '' && !FURNITURE.test(line))
  const written = first === undefined ? undefined : FROM.exec(first)?.[1]
  return written === undefined
    ? undefined
    : readMailboxes(written.replace(/\[mailto:|\]/gi, '')).find(({ host }) => host !== '')
}
