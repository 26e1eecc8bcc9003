import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import type { ProfileEvent } from '../code/profile.ts'
import { noExport, notHeld } from '../code/say.ts'
import { sign } from '../tiers.ts'

const OPENED = 15
const OWNERS = 5
const SHARE = 0.8
/** Changed lines of a pull request, characters of an issue. */
const TRIVIAL: Partial<Record<ProfileEvent['kind'], number>> = { 'pull-request': 3, issue: 80 }
const WHAT = 'what the account did in projects of others'

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'work for other organisations that is hardly more than single words and lines',
  technique: 'T1585.003',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent:
    'Newcomers begin with small corrections, translators and documenters change single lines, and events show only the last months.',
  advice: 'Ask for one contribution that the applicant is proud of, and talk about it.',
  signals: {
    trivial: sign('C', 'Nearly all that was done for other organisations is trivial'),
  },
  *inspect({ codeHost }) {
    if (codeHost === undefined) return yield noExport(WHAT)
    const own = `${codeHost.login.toLowerCase()}/`
    const abroad = codeHost.events.filter(
      ({ kind, repository }) => kind in TRIVIAL && !repository.toLowerCase().startsWith(own),
    )
    const sized = abroad.filter(({ size }) => size !== undefined)
    if (codeHost.events.length === 0 || (abroad.length > 0 && sized.length === 0))
      return yield notHeld(WHAT, 'the export does not say how large it was')
    const trivial = sized.filter(({ kind, size = 0 }) => size <= (TRIVIAL[kind] ?? 0))
    const owners = new Set(trivial.map(({ repository }) => repository.split('/')[0]))
    if (sized.length < OPENED || owners.size < OWNERS || trivial.length < sized.length * SHARE) return
    yield {
      signal: 'trivial',
      where: whereOf(codeHost, trivial.map(({ repository }) => repository).join(', ')),
      why: `${trivial.length} of ${sized.length} pull requests and issues in projects of others change three lines or say 80 characters at most, at ${owners.size} organisations`,
    }
  },
})
