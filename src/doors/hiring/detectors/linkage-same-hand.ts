import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sign } from '../tiers.ts'

const SURE_FROM = 0.95

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'applications of other names that are probably by the same hand, by all that they share',
  technique: 'T1585',
  source: 'https://doi.org/10.1080/01621459.1969.10501049',
  innocent: 'Two of one household, or colleagues who wrote their applications together.',
  advice: 'Open the two side by side, see what is shared, and ask each applicant separately how that comes.',
  signals: {
    ring: sign('A', 'Three or more applications of different names are probably by one hand'),
    pair: sign('B', 'An application of another name is probably by the same hand'),
  },
  lacks: lacksOthers('names'),
  *inspect(application) {
    const strangers = application.company.links.filter(
      ({ probability, sameName, relatedName }) => probability >= SURE_FROM && !sameName && !relatedName,
    )
    const [first] = strangers
    if (!first) return
    yield {
      signal: strangers.length >= 2 ? 'ring' : 'pair',
      where: whereOf(
        { part: 'application' },
        strangers
          .slice(0, 5)
          .map((one) => one.application)
          .join(', '),
      ),
      why: `application ${first.application} has ${first.because.slice(0, 4).join(', ')}`,
    }
  },
})
