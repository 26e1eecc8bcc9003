import { mixesLookAlikes, skeleton } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isCarried, isCode } from '../concealment/code-files.ts'
import { placeAt } from '../starts/source/lines.ts'

/** A name that is called, assigned or taken of something, with a letter of another script in it. */
const NAME =
  /(?<![\w$\u00c0-\u024f\u0370-\u058f'"`])[A-Za-z_$][\w$]*[\u0370-\u058f][\w$\u0370-\u058f]*(?=\s*[=(.;,)[:])|(?<![\w$\u00c0-\u024f\u0370-\u058f'"`])[\u0370-\u058f]+[A-Za-z_$][\w$\u0370-\u058f]*(?=\s*[=(.;,)[:])/g
const FOREIGN = /[\u0370-\u058f]/
const WORD = /[\p{L}\p{N}_$]+/gu
const KEPT = 3

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'names that mix letters of two scripts to look like other names',
  technique: 'T1036.005',
  source: 'https://www.unicode.org/reports/tr39/',
  innocent: 'Mathematical code uses Greek letters beside Latin ones.',
  advice: 'Treat the two names as different, and look for where the other one is defined.',
  signals: {
    name: {
      strength: 'strong',
      weight: 5,
      title: 'A name in the code looks like another one that it is not',
    },
    file: {
      strength: 'strong',
      weight: 6,
      title: 'The name of a file looks like another one that it is not',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (isCarried(file)) continue
      if (FOREIGN.test(file.name) && (file.name.match(WORD) ?? []).some(isDisguised))
        yield {
          signal: 'file',
          where: { part: file.inner, file: file.path, text: file.name },
          why: `It reads as ${skeleton(file.name)}.`,
        }
      if (!isCode(file)) continue
      const text = file.text()
      if (text === undefined || !FOREIGN.test(text)) continue
      let kept = 0
      for (const found of text.matchAll(NAME)) {
        if (!isDisguised(found[0]) || ++kept > KEPT) continue
        yield {
          signal: 'name',
          where: placeAt(file, found.index),
          why: `${found[0]} reads as ${skeleton(found[0])}.`,
        }
      }
    }
  },
})

/**
 * Mixed so that no letter tells, whatever the language: what is left of a Greek letter in `Δx` or `μs` is seen by
 * everybody.
 */
const isDisguised = (word: string) =>
  mixesLookAlikes(word) &&
  /[\u0400-\u052f\u0530-\u058f\u03bf\u03bd\u03c1\u03b9]/.test(word) &&
  /[A-Za-z].*[A-Za-z]/.test(word) &&
  /^[\w$]+$/.test(skeleton(word))
