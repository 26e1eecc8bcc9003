import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import type { ApplicationLink } from '../linkage/company.ts'
import { sign } from '../tiers.ts'

const SURE_FROM = 0.95
/** What those who live or work in one house have in common. */
const OF_A_HOUSE = ['address', 'network and browser', 'network address', 'reference']
/** What a couple or a flat shares besides, where they have an address in common. */
const OF_A_HOUSEHOLD = [...OF_A_HOUSE, 'phone', 'account or wallet', 'payee', 'device', 'shipping address']
/** What follows once somebody else writes for both: a friend, a résumé service. */
const WRITTEN = ['passages of documents', 'document ancestor']
const OF_A_WRITER = ['document author', 'hidden text']
/** What those have in common for whom one agency wrote and answers. */
const OF_AN_AGENCY = [...OF_A_HOUSE, ...WRITTEN, ...OF_A_WRITER, 'phone', 'mailbox', 'payee']

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'applications of other names that are probably by the same hand, by all that they share',
  technique: 'T1585',
  source: 'https://doi.org/10.1080/01621459.1969.10501049',
  innocent: 'Two of one household, or colleagues who wrote their applications together.',
  advice: 'Open the two side by side, see what is shared, and ask each applicant separately how that comes.',
  signals: {
    ring: sign('A', 'Three or more applications of different names are probably by one hand'),
    much: sign('A', 'An application of another name shares two things that no household shares'),
    pair: sign('B', 'An application of another name is probably by the same hand'),
  },
  lacks: lacksOthers('names'),
  *inspect(application) {
    const strangers = application.company.links.filter(
      (link) =>
        link.probability >= SURE_FROM && !link.relatedName && link.kinds.length >= 2 && telling(link) > 0,
    )
    const [first] = strangers.toSorted((a, b) => telling(b) - telling(a))
    if (!first) return
    const where = whereOf({ part: 'application' }, strangers.map((one) => one.application).join(', '))
    yield {
      signal: telling(first) < 2 ? 'pair' : strangers.length >= 2 ? 'ring' : 'much',
      where,
      why: `application ${first.application} has ${first.because.slice(0, 4).join(', ')}`,
    }
  },
})

/** What a file hands on that somebody started from: one thing, however much of it is shared. */
const OF_A_FILE = ['document ancestor', 'passages of documents', 'document author', 'hidden text']

/** How many things are shared that no house, household or agency explains. */
function telling({ kinds, sameReferrer }: ApplicationLink): number {
  const explained = sameReferrer ? OF_AN_AGENCY : kinds.includes('address') ? OF_A_HOUSEHOLD : OF_A_HOUSE
  const left = kinds.filter((kind) => !explained.includes(kind))
  return new Set(left.map((kind) => (OF_A_FILE.includes(kind) ? 'file' : kind))).size
}
