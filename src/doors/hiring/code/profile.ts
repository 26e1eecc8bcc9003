import type { Claim } from '../application.ts'

/** A commit of an applicant's own repository. */
export interface ProfileCommit {
  sha: string
  /** Name of the state of all files: equal states have equal names, whoever committed them. */
  tree?: string
  /** The address in lower case. */
  author: { name: string; email: string }
  /** Milliseconds since the epoch, by the author's clock. */
  at: number
  /** Minutes east of UTC, where the export keeps it. */
  utcOffset?: number
  /** It has no parent. */
  root: boolean
  /** The host's word, or an address or number of the account, says that the account wrote it. */
  own: boolean
  /** `verified`: the host checked a signature and found it good. `unchecked`: it carries one. Absent: none. */
  signature?: 'verified' | 'unchecked'
}

/** A repository of the account. */
export interface ProfileRepository {
  /** With its owner: `quill/inkwell`. */
  name: string
  /** It is the account's, and not an organisation's or somebody else's. */
  owned: boolean
  /** Absent: the export does not say. GitHub's own account export never does. */
  fork?: boolean
  createdAt?: number
  /** When the host last received commits, by its own clock. */
  pushedAt?: number
  languages: string[]
  /** Oldest first. Those that upstream authors and programs made are not in it. */
  commits: ProfileCommit[]
  /** Commits by others, stripped as upstream's. */
  upstream: number
  /** The oldest commit without a parent; absent: the beginning of the history is not in the export. */
  rootCommit?: string
}

/** Someone who wrote commits that were not stripped. */
export interface CommitAuthor {
  /** Lower case; addresses that a host made up to hide one are left out. */
  email: string
  /** As written, each once, at most 20. */
  names: string[]
  commits: number
  /** The address is the account's. */
  own: boolean
}

/** An account of a code host as an uploaded export tells it. */
export interface CodeHostProfile extends Claim {
  host: string
  login: string
  /** The account's number, which stays when the login changes. */
  id?: string
  createdAt?: number
  name?: string
  /** The account's own: stated by the host as verified, or commits under them stated as the account's. */
  emails: string[]
  /** Most commits first. */
  authors: CommitAuthor[]
  /**
   * Trees of the account's own commits, for comparison with other accounts: the smallest few of each repository, so
   * that two exports of one history pick the same. First commits are left out, as templates have equal ones.
   */
  trees: string[]
  followers?: string[]
  following?: string[]
  repositories: ProfileRepository[]
  /** What the account did, the newest first. */
  events: ProfileEvent[]
  /** What the export did not hold. */
  unknown: { what: string; why: string }[]
}

export interface ProfileEvent {
  kind: 'pull-request' | 'issue' | 'comment' | 'push' | 'other'
  repository: string
  at: number
  /** Changed lines of a pull request, characters of an issue or comment. */
  size?: number
}
