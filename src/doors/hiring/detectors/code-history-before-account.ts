import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { day } from '../code/day.ts'
import { lacksOfCode, NO_COMMITS } from '../code/lacking.ts'
import { sameAuthor } from '../code/names.ts'
import type { CodeHostProfile, ProfileCommit, ProfileRepository } from '../code/profile.ts'
import { sign } from '../tiers.ts'

const DAY = 86_400_000
const EARLIER = 90 * DAY
const YEAR = 365 * DAY
const REPOSITORIES = 2
const UNRELATED_REPOSITORIES = 4
const UNRELATED_AUTHORS = 3
/** Clocks that were never set say earlier years. */
const EARLIEST = Date.UTC(1985, 0)

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'projects shown as the account’s own whose history others began before the account existed',
  technique: 'T1585.003',
  source: 'https://ketman.org/malicious-github-accounts.html',
  innocent:
    'People move a team’s or an employer’s project to their account, open a new account, or keep a copy of what they use.',
  advice:
    'Ask the applicant, for two of these projects, what of it is their work, and let them walk through a change.',
  signals: {
    older: sign('C', 'Histories of own projects begin before the account, by other people'),
    unrelated: sign('B', 'Projects of several strangers, older than the account, stand as the account’s own'),
  },
  lacks: lacksOfCode((codeHost) => {
    if (codeHost.createdAt === undefined) return 'the export does not say when the account was created'
    const asked = histories(codeHost)
    if (asked.length === 0) return NO_COMMITS
    return asked.every(({ fork }) => fork === undefined)
      ? 'the export does not say which repositories are forks'
      : undefined
  }),
  *inspect({ codeHost, names }) {
    if (codeHost === undefined) return
    const { createdAt } = codeHost
    if (createdAt === undefined) return
    const asked = histories(codeHost).filter(({ fork }) => fork === false)
    const theirs = [codeHost.name, codeHost.login, ...names.map(({ text }) => text)].flatMap(
      (one) => one ?? [],
    )
    const found = asked.flatMap((repository) => {
      const first = firstByOthers(repository, theirs)
      return first !== undefined && first.at < createdAt - EARLIER ? [{ repository, first }] : []
    })
    if (found.length < REPOSITORIES) return
    const much = found.filter(({ first }) => first.at < createdAt - YEAR)
    const authors = new Set(much.map(({ first }) => first.author.email))
    const unrelated = much.length >= UNRELATED_REPOSITORIES && authors.size >= UNRELATED_AUTHORS
    const shown = found.map(({ repository, first }) => `${repository.name} since ${day(first.at)}`).join(', ')
    yield {
      signal: unrelated ? 'unrelated' : 'older',
      where: whereOf(codeHost, shown),
      why: `The account was created on ${day(createdAt)}. ${found.length} of its ${asked.length} own projects with a history, none marked as a fork, were begun by others more than 90 days earlier`,
    }
  },
})

const histories = ({ repositories }: CodeHostProfile) =>
  repositories.filter(({ owned, commits }) => owned && commits.length > 0)

/** The first commit, when neither the host's word nor its author's name makes it the applicant's. */
function firstByOthers({ commits }: ProfileRepository, theirs: readonly string[]): ProfileCommit | undefined {
  const first = commits.find(({ at }) => at >= EARLIEST)
  if (first === undefined || first.own) return undefined
  return theirs.some((name) => sameAuthor(name, first.author.name)) ? undefined : first
}
