import { defineDetector } from '../../../core/detector.ts'
import type { Place } from '../../../core/finding.ts'
import type { RuleMatch } from '../../../core/rules.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'

/** Of one artefact at most so many bytes are searched with rules. */
const SEARCHED_BYTES = 512 * 2 ** 20
const SHOWN = 160

export default defineDetector<Artifact>()({
  family: 'rule',
  looksFor: 'what YARA rules describe, where the operator has loaded some',
  technique: 'T1204.002',
  source: 'https://virustotal.github.io/yara-x/',
  innocent: 'Rules are written by others for other purposes, and may match what they did not mean.',
  advice: 'Read what the rule says of itself, and the place that it matched.',
  signals: {
    block: { strength: 'decisive', weight: 10, title: 'A YARA rule that decides matches' },
    review: { strength: 'strong', weight: 6, title: 'A YARA rule matches' },
    context: { strength: 'context', weight: 2, title: 'A YARA rule that adds to others matches' },
  },
  *inspect({ files }, { rules }) {
    if (!rules || rules.size === 0) return
    let searched = 0
    const seen = new Set<string>()
    for (const file of files) {
      const bytes = file.bytes()
      if (bytes.length === 0) continue
      searched += bytes.length
      if (searched > SEARCHED_BYTES) {
        yield {
          unknown: { what: `YARA rules from ${file.path} on`, why: `more than ${SEARCHED_BYTES} bytes` },
        }
        return
      }
      try {
        for (const match of rules.match(bytes, file.path)) {
          const key = `${match.file}\0${match.rule}`
          if (seen.has(key)) continue
          seen.add(key)
          yield { signal: signalOf(match), where: placeOf(match, file, bytes), why: whyOf(match) }
        }
      } catch (error) {
        yield { unknown: { what: `YARA rules in ${file.path}`, why: (error as Error).message } }
      }
    }
  },
})

/** What the rule's meta entry `postern` says; strong when it says nothing. */
function signalOf({ meta }: RuleMatch): 'block' | 'review' | 'context' {
  return meta.postern === 'block' || meta.postern === 'context' ? meta.postern : 'review'
}

function whyOf({ rule, file, meta, strings }: RuleMatch): string {
  const said = (key: string) => {
    const value = meta[key]
    return value === undefined || value === '' ? undefined : String(value).slice(0, 300)
  }
  const about = said('description')
  const rest = ['severity', 'score', 'author', 'reference'].flatMap((key) => {
    const value = said(key)
    return value === undefined ? [] : [`${key} ${value}`]
  })
  const saw = [...new Set(strings.map(({ identifier }) => identifier))].slice(0, 5).join(', ')
  return [
    `The rule ${rule} of ${file}${about === undefined ? '' : ` says: ${about.replace(/\.$/, '')}`}.`,
    saw === '' ? '' : `It saw ${saw}.`,
    rest.length === 0 ? '' : `Its makers add: ${rest.join('; ')}.`,
  ]
    .filter((words) => words !== '')
    .join(' ')
}

function placeOf({ strings }: RuleMatch, file: ArtifactFile, bytes: Uint8Array): Place {
  const [first] = strings
  if (!first) return { part: 'the file as a whole', file: file.path, text: file.name }
  const text = shownText(bytes.subarray(first.offset, first.offset + Math.min(first.length, SHOWN)))
  if (file.text() === undefined) return { part: `byte ${first.offset}`, file: file.path, text }
  const before = bytes.subarray(0, first.offset)
  const start = before.lastIndexOf(10) + 1
  let line = 1
  for (let at = before.indexOf(10); at !== -1; at = before.indexOf(10, at + 1)) line++
  const column = new TextDecoder().decode(before.subarray(start)).length + 1
  return { part: 'text', file: file.path, line, column, text }
}

/** Text as it is; other bytes in hexadecimal. */
function shownText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is no text is what has such characters
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)
    ? Buffer.from(bytes).toString('hex').slice(0, SHOWN)
    : text
}
