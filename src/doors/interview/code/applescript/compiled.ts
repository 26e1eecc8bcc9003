import type { Place } from '../../../../core/finding.ts'
import type { Act, ActKind, CodeReading, HandOver, Origin } from '../../act.ts'
import { secretOf } from '../../knowledge/secrets.ts'
import { readCommand } from '../command/reader.ts'

/** The four-and-four letter codes of commands in compiled scripts (Apple, Standard Additions dictionary). */
const EVENTS: [code: string, kind: ActKind, how: string, origin: Origin][] = [
  ['sysoexec', 'run-program', 'do shell script', 'literal'],
  ['sysodsct', 'run-code', 'run script', 'unknown'],
  ['JonsgClp', 'read-clipboard', 'the clipboard', 'clipboard'],
  ['htxt', 'ask-password', 'a dialog with a hidden answer', 'password'],
  ['badm', 'ask-password', 'do shell script … with administrator privileges', 'password'],
]

const TEXTS = 500
const LENGTH = 4 * 2 ** 20

/** Whether bytes are a compiled AppleScript. */
export const isCompiled = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 7)).toString('latin1') === 'FasdUAS'

/** A compiled script is judged by the texts in it and by the codes of the commands it uses. */
export function readCompiled(bytes: Uint8Array, where: Place): CodeReading {
  const raw = Buffer.from(bytes.subarray(0, LENGTH)).toString('latin1')
  const texts = textsIn(raw)
  const acts: Act[] = []
  const handOvers: HandOver[] = []
  for (const [code, kind, how, origin] of EVENTS) {
    if (!raw.includes(code)) continue
    const values = kind === 'run-program' ? texts.filter((text) => /[ /;|]/.test(text)).slice(0, 12) : []
    acts.push({
      kind,
      language: 'applescript',
      where: { ...where, text: how },
      how,
      values: values.map((text) => text.slice(0, 2000)),
      origins: [origin],
    })
  }
  for (const text of texts) {
    const place = { ...where, text }
    if (secretOf(text))
      acts.push({
        kind: 'read-secret',
        language: 'applescript',
        where: place,
        how: 'a path in the script',
        values: [text.slice(0, 2000)],
        origins: ['secret'],
      })
    if (!raw.includes('sysoexec') || !/[ ;|]/.test(text)) continue
    const reading = readCommand(text, { shell: 'sh', where: place })
    // Any text would be the name of a program: what counts is what does something else.
    acts.push(...reading.acts.filter(({ kind }) => kind !== 'run-program').slice(0, 100))
    handOvers.push(...reading.handOvers.slice(0, 100))
  }
  return { acts, handOvers, problem: 'it is compiled: it was read by the texts in it alone' }
}

/** Texts of five characters and more, of one byte each or of two with the higher first. */
function textsIn(raw: string): string[] {
  const found = new Set<string>()
  for (const [text] of raw.matchAll(/[\x20-\x7e]{5,}|(?:\0[\x20-\x7e]){5,}/g)) {
    found.add(text.replaceAll('\0', ''))
    if (found.size >= TEXTS) break
  }
  return [...found]
}
