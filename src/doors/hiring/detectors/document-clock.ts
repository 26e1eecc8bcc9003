import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import type { ApplicantDocument } from '../documents/document.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

/** Documents older than this may be of another place and time of life. */
const RECENT = 60 * 86_400_000
/** Minutes that summer time and its neighbours make. */
const TOLERATED = 120

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'documents made on a clock hours apart from the applicant’s own device',
  technique: 'T1656',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent: 'Travel; an agency or a friend elsewhere who made the file; a service that made it.',
  advice: 'Ask who made the file and where, if anything else calls for it. Offsets name no country.',
  signals: {
    apart: sign('C', 'A document was made on a clock hours apart from the applicant’s device'),
  },
  lacks: lacks('documents', 'connections'),
  *inspect({ documents, connections, receivedAt }) {
    const clocks = connections.flatMap(({ utcOffset, at }) =>
      utcOffset === undefined || utcOffset === 0 ? [] : [{ utcOffset, at: at ?? receivedAt }],
    )
    for (const document of documents) {
      const made = momentOf(document)
      if (!made) continue
      const near = clocks.filter(({ at }) => at !== undefined && Math.abs(at - made.at) < RECENT)
      if (near.length === 0 || near.some(({ utcOffset }) => apart(utcOffset, made.utcOffset) <= TOLERATED))
        continue
      yield {
        signal: 'apart',
        where: { ...whereOf(document, offset(made.utcOffset)), file: document.name },
        why: `the applicant’s device was on ${[...new Set(near.map(({ utcOffset }) => offset(utcOffset)))].join(', ')}`,
      }
    }
  },
})

function momentOf({ created, modified }: ApplicantDocument): { at: number; utcOffset: number } | undefined {
  for (const moment of [modified, created])
    if (moment?.utcOffset !== undefined && moment.utcOffset !== 0)
      return { at: moment.at, utcOffset: moment.utcOffset }
  return undefined
}

/** Clocks half a day apart are the same as seen the other way round the globe. */
const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 1440 - Math.abs(a - b))

function offset(minutes: number): string {
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${size % 60 ? `:${String(size % 60).padStart(2, '0')}` : ''}`
}
