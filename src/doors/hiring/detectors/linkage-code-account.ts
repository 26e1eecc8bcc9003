import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import type { SharedKind } from '../linkage/company.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'linkage',
  looksFor: 'code-host accounts and commit addresses that applicants of other names use too',
  technique: 'T1585.003',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent:
    'People program in pairs on one machine, hand over a repository with its history, or have changed their name.',
  advice: 'Ask the applicant to push a commit, or to sign a short text, from the account in a live call.',
  signals: {
    account: sign('A', 'The same code-host account stands in an application of another name'),
    several: sign('A', 'Commits bear an address that stands in two or more applications of other names'),
    commits: sign('B', 'Commits bear an address that stands in an application of another name'),
    code: sign('B', 'Somebody of another name presents the same state of code as their own'),
  },
  lacks: lacksOthers('codeHost'),
  *inspect(application) {
    for (const { kind, value, part, others, unrelated, count } of sharedByStrangers(application, [
      'code-host account',
      'commit address',
      'state of code',
    ]))
      yield {
        signal: kind === 'commit address' && unrelated.length >= 2 ? 'several' : (SIGNALS[kind] ?? 'account'),
        where: whereOf({ part }, value),
        why: `${whoElse(others, count - 1)}, under another name, has the same ${kind}`,
      }
  },
})

const SIGNALS: Partial<Record<SharedKind, 'commits' | 'code'>> = {
  'commit address': 'commits',
  'state of code': 'code',
}
