import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isCarried, isCode } from '../concealment/code-files.ts'
import { placeAt } from '../starts/source/lines.ts'

/** Variation selectors, tags, zero-width characters, fillers and private use, many in a row: a text in disguise. */
const PAYLOAD =
  /(?:[\u200b-\u200f\u2060-\u2064\u180e\u3164\uffa0\u115f\u1160]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]){16}|[\ue000-\uf8ff]{64}/
/** A Hangul filler where a name stands: a name that nobody sees. */
const UNSEEN_NAME = /(?:\b(?:const|let|var|function)\s+|[,{.]\s*)[\u3164\uffa0\u115f\u1160]\s*[=,(}:]/

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'characters in code that cannot be seen',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent:
    'A few stand in tables of characters. Long rows of them say something to a program, not to a reader.',
  advice: 'Do not run the file: what matters in it is not shown.',
  signals: {
    payload: {
      strength: 'decisive',
      weight: 11,
      title: 'Code holds a long row of characters that cannot be seen',
    },
    name: { strength: 'strong', weight: 6, title: 'Code uses a name that cannot be seen' },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (!isCode(file) || isCarried(file)) continue
      const text = file.text()
      if (text === undefined) continue
      const payload = text.search(PAYLOAD)
      if (payload >= 0)
        yield {
          signal: 'payload',
          where: placeAt(file, payload, around(text, payload)),
          why: `${file.inner} holds a row of them.`,
        }
      const name = text.search(UNSEEN_NAME)
      if (name >= 0)
        yield { signal: 'name', where: placeAt(file, name), why: `${file.inner} declares or takes it.` }
    }
  },
})

/** What can be seen before and after. */
function around(text: string, at: number): string {
  const rest = text.slice(at, at + 20_000).replace(/[^\x20-\x7e\n]+/g, '⟨unseen⟩')
  return `${text.slice(text.lastIndexOf('\n', at) + 1, at).slice(-80)}${rest.split('\n', 1)[0]?.slice(0, 100) ?? ''}`
}
