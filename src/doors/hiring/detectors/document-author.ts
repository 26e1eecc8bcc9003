import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { isPersonName } from '../documents/person-name.ts'
import { lacks } from '../lacks.ts'
import { contradictsAll } from '../linkage/same-name.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'documents that name somebody else as their author or last editor',
  technique: 'T1656',
  source: 'https://home.treasury.gov/system/files/126/20220516_dprk_it_worker_advisory.pdf',
  innocent:
    'A friend, a partner or an agency typed it, on their computer; templates keep the name of whoever made them.',
  advice: 'Ask who helped with the résumé. A plain answer clears it.',
  signals: {
    both: sign('B', 'The file names others as author and as last editor, and the applicant nowhere'),
    one: sign('C', 'The file names somebody else as author or last editor'),
  },
  lacks: lacks('documents', 'names'),
  *inspect({ documents, names, references, referrer }) {
    const known = [...references, ...(referrer ? [referrer] : [])].flatMap(({ name }) =>
      name === undefined ? [] : [{ text: name }],
    )
    for (const document of documents) {
      const said = [document.author, document.lastModifiedBy].filter((name) => name !== undefined)
      const others = said.filter((name) => isPersonName(name) && contradictsAll(name, [...names, ...known]))
      const [other] = others
      if (other === undefined) continue
      yield {
        signal: said.length === 2 && others.length === 2 ? 'both' : 'one',
        where: { ...whereOf(document, [...new Set(others)].join(', ')), file: document.name },
        why: `the application is in the name of ${names[0]?.text}`,
      }
    }
  },
})
