import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

const DAY = 86_400_000

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'documents that say they were made after they were handed in',
  technique: 'T1070.006',
  source: 'https://attack.mitre.org/techniques/T1070/006/',
  innocent:
    'A computer whose clock is wrong; an application that was entered into the system late or by hand.',
  advice: 'Compare the file with the one in the applicant’s first mail, if there is one.',
  signals: {
    future: sign('C', 'A document says that it was made later than it was handed in'),
  },
  lacks: lacks('documents'),
  *inspect({ documents, receivedAt }, { now }) {
    const handedIn = receivedAt ?? now
    for (const document of documents) {
      const stated = [document.created?.at, document.modified?.at].find(
        (at) => at !== undefined && at > handedIn + DAY,
      )
      if (stated === undefined) continue
      yield {
        signal: 'future',
        where: { ...whereOf(document, day(stated)), file: document.name },
        why: `it was handed in by ${day(handedIn)}`,
      }
    }
  },
})

/** No date of a file lies beyond what a calendar can show. */
const day = (at: number) => new Date(Math.min(at, Date.UTC(9999, 0))).toISOString().slice(0, 10)
