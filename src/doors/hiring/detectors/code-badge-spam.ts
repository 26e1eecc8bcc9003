import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOfCode } from '../code/lacking.ts'
import type { CodeHostProfile, ProfileEvent } from '../code/profile.ts'
import { sign } from '../tiers.ts'

const OPENED = 15
const OWNERS = 5
const SHARE = 0.8
/** Changed lines of a pull request, characters of an issue. */
const TRIVIAL: Partial<Record<ProfileEvent['kind'], number>> = { 'pull-request': 3, issue: 80 }

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
  lacks: lacksOfCode((codeHost) => {
    const abroad = opened(codeHost)
    const unsized = abroad.length > 0 && abroad.every(({ size }) => size === undefined)
    return codeHost.events.length === 0 || unsized ? 'the export does not say how large it was' : undefined
  }),
  *inspect({ codeHost }) {
    if (codeHost === undefined) return
    const sized = opened(codeHost).filter(({ size }) => size !== undefined)
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

/** What the account opened in projects of others. */
function opened({ login, events }: CodeHostProfile): ProfileEvent[] {
  const own = `${login.toLowerCase()}/`
  return events.filter(({ kind, repository }) => kind in TRIVIAL && !repository.toLowerCase().startsWith(own))
}
