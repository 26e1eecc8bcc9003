import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'identity',
  looksFor: 'checks of identity that came out against what was claimed',
  technique: 'T1656',
  source: 'https://www.ic3.gov/PSA/2025/PSA250723-4',
  innocent: 'Checks by vendors fail for bad pictures, worn papers and people whom they were not trained on.',
  advice: 'Offer another way to show who it is: a live call with the paper in hand, a notary, a visit.',
  signals: {
    contradicted: sign('B', 'A check of identity contradicts the claim'),
    unconfirmed: sign('C', 'A check of identity could not confirm the claim'),
  },
  lacks: lacks('verifications'),
  *inspect(application) {
    const checks = application.verifications.filter(({ what }) => what === 'identity')
    if (checks.some(({ outcome }) => outcome === 'confirmed')) return
    for (const check of checks)
      yield {
        signal: check.outcome === 'contradicted' ? 'contradicted' : 'unconfirmed',
        where: whereOf(check, check.of ?? check.what),
        why: `${check.by ?? 'the check'} answered: ${check.outcome.replace('-', ' ')}`,
      }
  },
})
