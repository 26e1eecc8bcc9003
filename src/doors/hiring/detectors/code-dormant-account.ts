import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { day } from '../code/day.ts'
import { lacksOfCode, NO_COMMITS } from '../code/lacking.ts'
import { differentNames, sameAuthor } from '../code/names.ts'
import type { CodeHostProfile, ProfileCommit } from '../code/profile.ts'
import { sign } from '../tiers.ts'

const DAY = 86_400_000
const SILENCE = 3 * 365 * DAY
const BEFORE = 3
const AFTER = 20
const STEADY = 60 * DAY

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'an account that was silent for three years and then steadily used under a new name',
  technique: 'T1586',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent: 'Parental leave, illness, study or a job with closed code end in a new start, and people marry.',
  advice: 'Ask what lies between, and let the applicant show something that was done before the silence.',
  signals: {
    woken: sign('C', 'After three silent years the account is used under a new name'),
  },
  lacks: lacksOfCode((codeHost) => (commitsOf(codeHost).length === 0 ? NO_COMMITS : undefined)),
  *inspect({ codeHost }) {
    if (codeHost === undefined) return
    const commits = commitsOf(codeHost)
    const wake = commits.findIndex(({ at }, index) => at - (commits[index - 1]?.at ?? at) >= SILENCE)
    const [before, after] = [commits.slice(0, Math.max(0, wake)), commits.slice(Math.max(0, wake))]
    const [last, first] = [before.at(-1), after[0]]
    if (!last || !first || before.length < BEFORE || after.length < AFTER) return
    if ((after.at(-1)?.at ?? 0) - first.at < STEADY) return
    const [earlier, later] = [namesOf(before), namesOf(after)]
    if (later.length === 0 || later.some((name) => earlier.some((known) => sameAuthor(name, known)))) return
    yield {
      signal: 'woken',
      where: whereOf(codeHost, `${day(last.at)} ${earlier.join(', ')}; ${day(first.at)} ${later.join(', ')}`),
      why: `Between ${day(last.at)} and ${day(first.at)} there is no commit; the ${after.length} since then bear none of the names before`,
    }
  },
})

/** Those by the account, and those by whoever wrote in its own projects. */
const commitsOf = ({ repositories }: CodeHostProfile) =>
  repositories
    .flatMap(({ owned, commits }) => commits.filter(({ own }) => own || owned))
    .sort((a, b) => a.at - b.at)

const namesOf = (commits: readonly ProfileCommit[]) =>
  differentNames([...new Set(commits.map(({ author }) => author.name))])
