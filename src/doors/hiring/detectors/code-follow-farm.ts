import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { noExport, notHeld } from '../code/say.ts'
import { sign } from '../tiers.ts'

const CONTACTS = 200
const MUTUAL = 50
const WHAT = 'who follows the account back'

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
  *inspect({ codeHost }) {
    if (codeHost === undefined) return yield noExport(WHAT)
    const { followers, following } = codeHost
    if (followers === undefined || following === undefined)
      return yield notHeld(WHAT, 'the export does not hold both lists')
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
