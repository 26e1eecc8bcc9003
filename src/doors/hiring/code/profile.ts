import type { Claim } from '../application.ts'

/** A commit of an applicant's own repository. */
export interface ProfileCommit {
  sha: string
  tree?: string
  author: { name: string; email: string }
  /** Milliseconds since the epoch, and the author's clock in minutes east of UTC. */
  at: number
  utcOffset?: number
  /** The host checked a GPG or SSH signature and found it good. */
  signed: boolean
}

/** A repository of the account. */
export interface ProfileRepository {
  name: string
  fork: boolean
  createdAt?: number
  languages: string[]
  /** Oldest first. Those that upstream authors made are not in it. */
  commits: ProfileCommit[]
  /** Commits by others, stripped as upstream's. */
  upstream: number
  rootCommit?: string
}

/** An account of a code host as an uploaded export tells it. */
export interface CodeHostProfile extends Claim {
  host: string
  login: string
  /** The account's number, which stays when the login changes. */
  id?: string
  createdAt?: number
  name?: string
  emails: string[]
  followers?: string[]
  following?: string[]
  repositories: ProfileRepository[]
  events: { kind: string; repository: string; at: number; size?: number }[]
  /** What the export did not hold. */
  unknown: { what: string; why: string }[]
}
