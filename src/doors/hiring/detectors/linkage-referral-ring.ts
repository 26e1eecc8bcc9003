import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import type { SharedKind } from '../linkage/company.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'applicants who refer each other and have something else in common',
  technique: 'T1585',
  source: 'https://ketman.org/identifying-suspicious-gh-accounts.html',
  innocent: 'Friends and former colleagues refer each other: that is what referral programmes are for.',
  advice: 'Ask the one who referred how they know each other and since when, and ask the applicant the same.',
  signals: { referral: sign('B', 'The applicant was referred by an applicant with whom more is shared') },
  lacks: ({ referrer }) => (referrer ? undefined : 'nobody is named as having referred'),
  *inspect({ referrer, company }) {
    if (!referrer) return
    const by = new Set(
      company.shared
        .filter(({ kind }) => kind === 'referrer')
        .flatMap(({ others }) => others.filter(({ part }) => part.startsWith('e-mail')))
        .map(({ application }) => application),
    )
    if (referrer.application !== undefined) by.add(referrer.application)
    for (const { kind, value, part, others } of company.shared) {
      if (OF_FRIENDS.includes(kind)) continue
      const other = others.find((one) => by.has(one.application) && !one.sameName && !one.relatedName)
      if (!other) continue
      const why = `application ${other.application}, who referred the applicant, has the same ${kind}`
      yield { signal: 'referral', where: whereOf({ part }, value), why }
      return
    }
  },
})

/** What friends and colleagues who refer each other may well have in common. */
const OF_FRIENDS: readonly SharedKind[] = [
  'referrer',
  'reference',
  'address',
  'address of the network and browser',
  'work history',
  'link',
]
