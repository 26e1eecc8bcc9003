import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { readCommitAddress } from '../code/commit-address.ts'
import { lacksOfCode, NO_COMMITS } from '../code/lacking.ts'
import { differentNames } from '../code/names.ts'
import { sign } from '../tiers.ts'

/** Two names are common: 20% of active open-source authors have them, and 3% three. */
const NAMES = 3

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'commit addresses used under three or more different names',
  technique: 'T1585.003',
  source: 'https://ketman.org/identifying-suspicious-gh-accounts.html',
  innocent:
    'People change their name, use a nickname at home and a legal name at work, or share a machine; tools put in a name of their own.',
  advice:
    'Ask which of these names are the applicant’s, and what the others are. A changed name is no fault.',
  signals: {
    names: {
      ...sign('B', 'One commit address was used under three or more different names'),
      basis: '3.2% of 278 active open-source authors have three names or more',
    },
  },
  lacks: lacksOfCode(({ authors }) => (authors.length === 0 ? NO_COMMITS : undefined)),
  *inspect({ codeHost }) {
    if (codeHost === undefined) return
    for (const { email, names } of codeHost.authors) {
      const { hidden, program, placeholder } = readCommitAddress(email)
      if (hidden || program || placeholder || names.length < NAMES) continue
      const different = differentNames(names)
      if (different.length < NAMES) continue
      yield {
        signal: 'names',
        where: whereOf(codeHost, `${email}: ${different.join(', ')}`),
        why: `Commits under ${email} bear ${different.length} names of which none is a way of writing another`,
      }
    }
  },
})
