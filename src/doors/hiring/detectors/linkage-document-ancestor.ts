import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import type { SharedKind, SharedWith } from '../linkage/company.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Revision ids that two files share before they count: one or two come about by chance and by tools. */
const REVISIONS = 3
/** So many come about only where one file was worked on and then became two. */
const MANY_REVISIONS = 8
const REVISION_ID = /^[0-9A-F]{8}$/i

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'documents that come from the same file as those of applicants of other names',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent:
    'A public template, a résumé service, or a friend’s file taken as a start. Files of many applicants are left out.',
  advice: 'Compare the two documents side by side, and ask who wrote it and from what it was made.',
  signals: {
    document: sign(
      'A',
      'The document is a later saving of a file under another name, and more is shared with it',
    ),
    file: sign('B', 'The document is a later saving of a file that came under another name'),
    origin: sign('B', 'The document was made from the same original as one that came under another name'),
    many: sign('A', 'The document was one file for long with one that came under another name'),
    revisions: sign('B', 'The document has an ancestor in common with one that came under another name'),
  },
  lacks: lacksOthers('documents'),
  *inspect(application) {
    const shared = sharedByStrangers(application, ['document ancestor']).filter(
      (one) => one.unrelated.length > 0,
    )
    for (const { value, part, unrelated } of shared)
      if (!REVISION_ID.test(value))
        yield {
          signal: value.startsWith('origin ')
            ? 'origin'
            : shareMore(application, unrelated)
              ? 'document'
              : 'file',
          where: whereOf({ part }, value),
          why: `${whoElse(unrelated)}, under another name, sent a file with the same document id`,
        }
    const revisions = shared.filter(({ value }) => REVISION_ID.test(value))
    const byOther = Map.groupBy(
      revisions.flatMap(({ unrelated }) => unrelated),
      (one) => one.application,
    )
    const [most] = [...byOther.values()].sort((a, b) => b.length - a.length)
    const [first] = revisions
    if (first && most && most.length >= REVISIONS)
      yield {
        signal: most.length >= MANY_REVISIONS ? 'many' : 'revisions',
        where: whereOf(
          first,
          revisions
            .slice(0, 5)
            .map(({ value }) => value)
            .join(' '),
        ),
        why: `${whoElse(most.slice(0, 1), byOther.size)}, under another name, sent a file that shares ${most.length} saved states with it`,
      }
  },
})

/** What colleagues, neighbours and those whom one recruiter sent share anyway. */
const OF_ACQUAINTANCE: readonly SharedKind[] = [
  'document ancestor',
  'reference',
  'referrer',
  'work history',
  'address',
]

/** Whether one of them has something in common besides where the file comes from: a passage, a contact, a device. */
const shareMore = ({ company }: Application, others: readonly SharedWith[]): boolean =>
  company.shared.some(
    ({ kind, others: sharers }) =>
      !OF_ACQUAINTANCE.includes(kind) &&
      sharers.some(({ application }) => others.some((one) => one.application === application)),
  )
