import type { ProfileEvent } from './profile.ts'

export interface RawAccount {
  host: string
  login: string
  id?: string | undefined
  name?: string | undefined
  createdAt?: number | undefined
  emails: string[]
}

export interface RawRepository {
  /** With its owner. */
  name: string
  owner: string
  ownerId?: string | undefined
  fork?: boolean | undefined
  createdAt?: number | undefined
  pushedAt?: number | undefined
  languages: string[]
}

export interface RawCommit {
  sha: string
  tree?: string | undefined
  author: { name: string; email: string; id?: string | undefined }
  at: number
  utcOffset?: number | undefined
  parents: number
  /** Of the author's own key: not of the host's. */
  signature?: 'verified' | 'unchecked' | undefined
}

export interface RawEvent extends ProfileEvent {
  /** Login, when the record says who did it. */
  by?: string | undefined
}

/** What the files of an export say, before anything is concluded from it. */
export class Gathered {
  readonly accounts = new Map<string, RawAccount>()
  readonly repositories = new Map<string, RawRepository>()
  readonly emails = new Set<string>()
  readonly followers = new Set<string>()
  readonly following = new Set<string>()
  readonly events: RawEvent[] = []
  /** Lists that are there, though they may be empty. */
  readonly lists = new Set<string>()
  readonly unknown: { what: string; why: string }[] = []
  readonly #commits = new Map<string, Map<string, RawCommit>>()
  #commitsLeft = COMMITS
  #leftOut = new Set<string>()

  addAccount(account: RawAccount): void {
    const key = account.login.toLowerCase()
    const known = this.accounts.get(key)
    if (known !== undefined) {
      known.id ??= account.id
      known.name ??= account.name
      known.createdAt ??= account.createdAt
      known.emails.push(...account.emails)
    } else if (this.accounts.size < ACCOUNTS) this.accounts.set(key, account)
    else this.#leftOut.add('accounts')
  }

  addRepository(repository: RawRepository): void {
    const key = repository.name.toLowerCase()
    if (this.repositories.size < REPOSITORIES || this.repositories.has(key))
      this.repositories.set(key, repository)
    else this.#leftOut.add('repositories')
  }

  addCommit(repository: string, commit: RawCommit): void {
    const key = repository.toLowerCase()
    const commits = this.#commits.get(key) ?? new Map<string, RawCommit>()
    if (commits.has(commit.sha)) return
    if (this.#commitsLeft <= 0) {
      this.#leftOut.add('commits')
      return
    }
    this.#commitsLeft--
    commits.set(commit.sha, commit)
    this.#commits.set(key, commits)
  }

  addEvent(event: RawEvent): void {
    this.lists.add('events')
    if (this.events.length < EVENTS) this.events.push(event)
    else this.#leftOut.add('events')
  }

  addContact(list: 'followers' | 'following', login: string): void {
    this.lists.add(list)
    if (this[list].size < CONTACTS) this[list].add(login.toLowerCase())
    else this.#leftOut.add(list)
  }

  commitsOf(repository: string): RawCommit[] {
    return [...(this.#commits.get(repository.toLowerCase())?.values() ?? [])]
  }

  /** Names of repositories that commits are of. */
  get withCommits(): string[] {
    return [...this.#commits.keys()]
  }

  /** What was beyond the limits. */
  get leftOut(): string[] {
    return [...this.#leftOut]
  }
}

export const COMMITS = 100_000
const ACCOUNTS = 1_000
const REPOSITORIES = 2_000
const EVENTS = 20_000
const CONTACTS = 50_000
