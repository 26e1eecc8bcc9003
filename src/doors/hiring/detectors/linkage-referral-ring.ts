import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'applicants who refer each other and have something else in common',
  technique: 'T1585',
  source: 'https://ketman.org/identifying-suspicious-gh-accounts.html',
  innocent: 'Friends and former colleagues refer each other: that is what referral programmes are for.',
  advice: 'Ask the one who referred how they know each other and since when, and ask the applicant the same.',
  signals: { referral: sign('C', 'The applicant was referred by an applicant with whom more is shared') },
  lacks: ({ referrer }) => (referrer ? undefined : 'nobody is named as having referred'),
  *inspect(application) {
    const { referrer, company } = application
    if (!referrer) return
    const by = company.links.find((link) => link.application === referrer.application && !link.sameName)
    if (by)
      yield {
        signal: 'referral',
        where: whereOf(referrer, referrer.application ?? ''),
        why: `the one who referred has ${by.because.slice(0, 3).join(', ')}`,
      }
  },
})
