import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Revision ids that two files share before they count: one or two come about by chance and by tools. */
const REVISIONS = 3
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
    document: sign('A', 'The document is a later saving of a file that came under another name'),
    revisions: sign('B', 'The document has an ancestor in common with one that came under another name'),
  },
  lacks: lacksOthers('documents'),
  *inspect(application) {
    const shared = sharedByStrangers(application, ['document ancestor'])
    for (const { value, part, others, count } of shared)
      if (!REVISION_ID.test(value))
        yield {
          signal: 'document',
          where: whereOf({ part }, value),
          why: `${whoElse(others, count - 1)}, under another name, sent a file with the same document id`,
        }
    const revisions = shared.filter(({ value }) => REVISION_ID.test(value))
    const [first] = revisions
    if (!first) return
    const most = [
      ...Map.groupBy(
        revisions.flatMap(({ others }) => others),
        (one) => one.application,
      ).values(),
    ].sort((a, b) => b.length - a.length)[0]
    if (most && most.length >= REVISIONS)
      yield {
        signal: 'revisions',
        where: whereOf(
          first,
          revisions
            .slice(0, 5)
            .map(({ value }) => value)
            .join(' '),
        ),
        why: `${whoElse(most.slice(0, 1))}, under another name, sent a file that shares ${most.length} saved states with it`,
      }
  },
})
