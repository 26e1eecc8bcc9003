import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { readCommitAddress } from '../code/commit-address.ts'
import { lacksOfCode, NO_COMMITS } from '../code/lacking.ts'
import type { CodeHostProfile, ProfileRepository } from '../code/profile.ts'
import { sign } from '../tiers.ts'

const ADDRESSES = 5

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'own projects that were mainly written under five or more different addresses',
  technique: 'T1585.003',
  source: 'https://ketman.org/malicious-github-accounts.html',
  innocent:
    'People change employers and addresses, keep one for each machine, and host projects that friends or students write.',
  advice: 'Ask which of these addresses are the applicant’s own.',
  signals: {
    addresses: sign('C', 'Own projects were mainly written under five or more addresses'),
  },
  lacks: lacksOfCode((codeHost) => (ownProjects(codeHost).length === 0 ? NO_COMMITS : undefined)),
  *inspect({ codeHost }) {
    if (codeHost === undefined) return
    const asked = ownProjects(codeHost)
    const addresses = new Set(asked.flatMap((repository) => mainAddress(repository) ?? []))
    if (addresses.size < ADDRESSES) return
    yield {
      signal: 'addresses',
      where: whereOf(codeHost, [...addresses].join(', ')),
      why: `The main authors of ${asked.length} own projects have ${addresses.size} different addresses`,
    }
  },
})

const ownProjects = ({ repositories }: CodeHostProfile) =>
  repositories.filter(({ owned, fork, commits }) => owned && fork !== true && commits.length > 0)

/** The address under which most of a project was written: contributors to it do not count. */
function mainAddress({ commits }: ProfileRepository): string | undefined {
  const counts = new Map<string, number>()
  for (const { author } of commits) counts.set(author.email, (counts.get(author.email) ?? 0) + 1)
  const [main] = [...counts].sort(([, a], [, b]) => b - a)
  if (main === undefined) return undefined
  const { email, hidden, program, placeholder } = readCommitAddress(main[0])
  return hidden || program || placeholder ? undefined : email
}
