import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOfCode } from '../code/lacking.ts'
import { sign } from '../tiers.ts'

const CONTACTS = 200
const MUTUAL = 50

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'followers that were gained by following back',
  technique: 'T1585.003',
  source: 'https://ketman.org/malicious-github-accounts.html',
  innocent: 'People who speak at events, teach or write about code follow and are followed by many.',
  advice: 'Do not count followers as a recommendation. Talk about work instead.',
  signals: {
    mutual: sign('C', 'Many follow the account and are followed by it'),
  },
  lacks: lacksOfCode(({ followers, following }) =>
    followers === undefined || following === undefined ? 'the export does not hold both lists' : undefined,
  ),
  *inspect({ codeHost }) {
    if (codeHost === undefined) return
    const { followers, following } = codeHost
    if (followers === undefined || following === undefined) return
    if (followers.length <= CONTACTS || following.length <= CONTACTS) return
    const followed = new Set(following)
    const mutual = followers.filter((login) => followed.has(login))
    if (mutual.length < MUTUAL) return
    yield {
      signal: 'mutual',
      where: whereOf(
        codeHost,
        `${followers.length} followers, ${following.length} followed, ${mutual.length} both`,
      ),
      why: `${mutual.length} accounts follow the applicant’s and are followed by it`,
    }
  },
})
