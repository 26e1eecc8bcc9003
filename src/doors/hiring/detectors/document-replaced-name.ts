import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { contradictsAll } from '../linkage/same-name.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'a name at the head of a document that was put over another name',
  technique: 'T1656',
  source: 'https://home.treasury.gov/system/files/126/20220516_dprk_it_worker_advisory.pdf',
  innocent:
    'Somebody corrected the spelling, changed their name, removed it for a blind review, or filled a template in an editor for PDF.',
  advice: 'Ask for the résumé in the format in which it was written, or for a freshly made copy.',
  signals: {
    replaced: sign('C', 'The line with the name took the place of another name'),
  },
  lacks: lacks('documents'),
  *inspect({ documents, names }) {
    for (const document of documents) {
      const { replacedName: replaced } = document
      if (!replaced || PLACEHOLDER.test(replaced.before)) continue
      if (!contradictsAll(replaced.before, [{ text: replaced.after }, ...names])) continue
      yield {
        signal: 'replaced',
        where: { ...whereOf(document, `${replaced.before} → ${replaced.after}`), file: document.name },
        why: `${replaced.how}; the rest of the page stayed the same`,
      }
    }
  },
})

/** What templates have where the name goes, and headings that stand in its place. */
const PLACEHOLDER =
  /\b(?:name|surname|vorname|nachname|nom|prénom|nombre|apellido|curriculum|vitae|cv|resum[eé]|résumé|lebenslauf|summary|profile|experience|education|skills|contact|draft)\b/i
