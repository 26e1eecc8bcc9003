import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Words from which on chance, quotation and a job advertisement explain it no more: three sentences. Judgement. */
const MUCH_WORDS = 45
/** Fewer are a phrase that many have read somewhere. Judgement. */
const SOME_WORDS = 25

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'passages of documents that stand almost nowhere else but in those of applicants of other names',
  technique: 'T1585',
  source: 'https://www.ic3.gov/PSA/2025/PSA250123',
  innocent:
    'Wording of a template, an agency, a job advertisement or a former employer’s own description. What many applicants write is left out.',
  advice:
    'Read both passages side by side, and ask about the work that they describe: what was hard, who else was there.',
  signals: {
    much: sign('A', 'Much of the text stands in the document of somebody of another name'),
    passage: sign('B', 'A passage stands in the document of somebody of another name'),
    phrase: sign(
      'C',
      'A phrase of a dozen words and more stands in the document of somebody of another name',
    ),
  },
  lacks: lacksOthers('documents'),
  *inspect(application) {
    const shared = sharedByStrangers(application, ['paragraph'])
    const byOther = Map.groupBy(
      shared.flatMap((value) => value.unrelated.map((other) => ({ value, other }))),
      ({ other }) => other.application,
    )
    const [most] = [...byOther.values()].sort((a, b) => wordsOf(b) - wordsOf(a))
    const first = most?.[0]
    if (!most || !first) return
    const words = wordsOf(most)
    yield {
      // An agency writes for many, in its own words.
      signal:
        words < SOME_WORDS ? 'phrase' : words >= MUCH_WORDS && !first.other.sameReferrer ? 'much' : 'passage',
      where: whereOf(first.value, first.value.value),
      why: `${whoElse([first.other], byOther.size)}, under another name, has ${words} words of it too, word for word and in the same order`,
    }
  },
})

const wordsOf = (passages: readonly { value: { value: string } }[]): number =>
  passages.reduce((sum, { value }) => sum + value.value.split(' ').length, 0)
