import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'history',
  looksFor: 'employers, schools and references that were asked and did not confirm',
  technique: 'T1585',
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  innocent: 'Small and closed companies answer late or never, and records are lost.',
  advice:
    'Ask the applicant for a pay slip, a certificate, or a colleague who can confirm it, and ask that person through a contact that you found yourself.',
  signals: {
    contradicted: sign('B', 'An employer, school or reference contradicts the claim'),
    independent: sign(
      'B',
      'An employer, school or reference, asked through a contact found independently, does not know of it',
    ),
    unconfirmed: sign('C', 'An employer, school or reference could not be confirmed'),
  },
  lacks: lacks('verifications'),
  *inspect(application) {
    for (const check of application.verifications) {
      if (check.outcome === 'confirmed' || !ASKED.includes(check.what)) continue
      yield {
        signal: !check.independent
          ? 'unconfirmed'
          : check.outcome === 'contradicted'
            ? 'contradicted'
            : 'independent',
        where: whereOf(check, check.of ?? check.what),
        why: `${check.by ?? 'whoever asked'} noted: ${check.outcome.replace('-', ' ')}${check.independent ? ', through a contact found independently' : ''}`,
      }
    }
  },
})

const ASKED: readonly string[] = ['employer', 'education', 'reference', 'colleague']
