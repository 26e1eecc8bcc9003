import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { isCarried, isCode } from '../concealment/code-files.ts'
import { placeAt } from '../starts/source/lines.ts'

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/
const OPENS = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/g
/** A text that is such a control and nothing else, as code compares with: what it reorders is seen at once. */
const ALONE = /(?<=[=(,:[]\s?)(?:"[\u202a\u202b]"|'[\u202a\u202b]')/g
/** Controls of one file that are looked at. */
const LOOKED_AT = 500
const CLOSES = /[\u202c\u2069]/g

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'text direction controls that make code read otherwise than it runs',
  technique: 'T1036.002',
  source: 'https://trojansource.codes/',
  innocent: 'Texts in Arabic or Hebrew use them, and code that handles such texts may hold them in a table.',
  advice: 'Read the line with its characters made visible before you believe what it shows.',
  signals: {
    reorders: {
      strength: 'strong',
      weight: 7,
      title: 'A line of code shows its characters in another order than they run in',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (
        !isCode(file) ||
        isCarried(file) ||
        /(?:^|\/)(?:locales?|i18n|lang|translations?)\//i.test(file.inner)
      )
        continue
      const text = file.text()
      const at = text?.search(CONTROL) ?? -1
      if (text !== undefined && at >= 0) yield* reordering(file, text)
    }
  },
})

/** The first line on which a control is opened, code follows, and nothing closes it before the line ends. */
function* reordering(file: ArtifactFile, text: string) {
  let looked = 0
  for (const found of text.matchAll(OPENS)) {
    if (++looked > LOOKED_AT) return
    const start = text.lastIndexOf('\n', found.index) + 1
    const end = text.indexOf('\n', found.index)
    const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + 5_000))
    const opened = line.match(OPENS)?.length ?? 0
    if (opened <= (line.match(CLOSES)?.length ?? 0) && !/\u202e|\u2066[^\u2069]*[;{}()]/.test(line)) continue
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(line.replace(ALONE, ''))) continue
    if (/\[[^\]]*[\u202a-\u202e\u2066-\u2069][^\]]*\]/.test(line) || !/[;{}()=]/.test(line)) continue
    yield {
      signal: 'reorders' as const,
      where: placeAt(file, found.index, line),
      why: `U+${found[0].codePointAt(0)?.toString(16).toUpperCase()} stands in line ${placeAt(file, found.index).line} of ${file.inner}.`,
    }
    return
  }
}
