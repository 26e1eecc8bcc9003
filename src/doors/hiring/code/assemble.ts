import { readCommitAddress } from './commit-address.ts'
import type { Gathered, RawAccount, RawCommit, RawRepository } from './gathered.ts'
import type { CodeHostProfile, CommitAuthor, ProfileCommit, ProfileRepository } from './profile.ts'
import { distinctiveTrees } from './trees.ts'

const DAY = 86_400_000
const NAMES = 20
const AUTHORS = 1_000

/** Whose account it is: the one that is told, or the owner of the repositories when none is. */
export function accountOf(gathered: Gathered): RawAccount | undefined {
  const owned = new Map<string, { count: number; login: string; id?: string | undefined }>()
  for (const { owner, ownerId } of gathered.repositories.values()) {
    const key = owner.toLowerCase()
    const known = owned.get(key) ?? { count: 0, login: owner, id: ownerId }
    owned.set(key, { ...known, count: known.count + 1 })
  }
  const count = (login: string) => owned.get(login.toLowerCase())?.count ?? 0
  const told = [...gathered.accounts.values()].sort(
    (a, b) => count(b.login) - count(a.login) || b.emails.length - a.emails.length,
  )[0]
  if (told !== undefined) return told
  const [owner, second] = [...owned.values()].sort((a, b) => b.count - a.count)
  if (owner === undefined || (second !== undefined && second.count === owner.count)) return undefined
  return { host: 'github.com', login: owner.login, id: owner.id, emails: [] }
}

/** Tells the account's own commits from those of others, and leaves out what came with a fork or another's project. */
export function assemble(gathered: Gathered, account: RawAccount): Omit<CodeHostProfile, 'part' | 'unknown'> {
  const identity = new Identity(account, gathered)
  const names = new Set([...gathered.repositories.values()].map(({ name }) => name.toLowerCase()))
  const unlisted = gathered.withCommits.filter((name) => !names.has(name))
  const known: RawRepository[] = [
    ...gathered.repositories.values(),
    ...unlisted.map((name) => ({ name, owner: name.split('/')[0] ?? '', languages: [] })),
  ]
  for (const { name } of known) for (const commit of gathered.commitsOf(name)) identity.learn(commit)
  const repositories = known.map((repository) => repositoryOf(repository, account, gathered, identity))
  const login = account.login.toLowerCase()
  const { id, createdAt, name } = account
  return {
    host: account.host,
    login: account.login,
    ...(id === undefined ? {} : { id }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(name === undefined ? {} : { name }),
    emails: [...identity.emails],
    authors: authorsOf(repositories, identity),
    trees: distinctiveTrees(repositories),
    ...(gathered.lists.has('followers') ? { followers: [...gathered.followers] } : {}),
    ...(gathered.lists.has('following') ? { following: [...gathered.following] } : {}),
    repositories,
    events: gathered.events
      .filter(({ by }) => by === undefined || by.toLowerCase() === login)
      .map(({ by, ...event }) => event)
      .sort((a, b) => b.at - a.at),
  }
}

/** Which addresses are the account's. */
class Identity {
  readonly emails = new Set<string>()
  readonly #login: string
  readonly #id: string | undefined

  constructor(account: RawAccount, gathered: Gathered) {
    this.#login = account.login.toLowerCase()
    this.#id = account.id
    for (const email of [...account.emails, ...gathered.emails]) {
      const address = readCommitAddress(email)
      // Where the export hides the number elsewhere, the address that the host made up for the account tells it.
      if (this.#id === undefined && address.login === this.#login && address.id !== undefined) {
        this.#id = address.id
        account.id = address.id
      }
      if (!address.hidden && !address.placeholder) this.emails.add(address.email)
    }
  }

  /** The host ties an address to an account only when the account has proved it. */
  learn({ author }: RawCommit): void {
    if (this.#id === undefined || author.id !== this.#id) return
    const { email, hidden, placeholder, program } = readCommitAddress(author.email)
    if (!hidden && !placeholder && !program) this.emails.add(email)
  }

  wrote({ author }: RawCommit): boolean {
    if (author.id !== undefined && this.#id !== undefined) return author.id === this.#id
    const address = readCommitAddress(author.email)
    if (address.id !== undefined && this.#id !== undefined) return address.id === this.#id
    return address.login === this.#login || this.emails.has(address.email)
  }
}

function repositoryOf(
  repository: RawRepository,
  account: RawAccount,
  gathered: Gathered,
  identity: Identity,
): ProfileRepository {
  const { name, owner, fork, createdAt, pushedAt, languages } = repository
  const owned = owner.toLowerCase() === account.login.toLowerCase()
  const commits = gathered
    .commitsOf(name)
    .map((raw) => ({ commit: commitOf(raw, identity), program: readCommitAddress(raw.author.email).program }))
    .sort((a, b) => a.commit.at - b.commit.at)
  const root = commits.find(({ commit }) => commit.root)?.commit
  const others = owned && fork === false ? false : fork === true || !owned || !beganHere(root, createdAt)
  const kept = commits.filter(({ commit, program }) => !program && (commit.own || !others))
  return {
    name,
    owned,
    ...(fork === undefined ? {} : { fork }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(pushedAt === undefined ? {} : { pushedAt }),
    languages,
    commits: kept.map(({ commit }) => commit),
    upstream: commits.length - kept.length,
    ...(root === undefined ? {} : { rootCommit: root.sha }),
  }
}

/** Where nobody says whether it is a fork: a history that is older than the repository, begun by others, came with it. */
const beganHere = (root: ProfileCommit | undefined, createdAt: number | undefined): boolean =>
  root !== undefined && (root.own || (createdAt !== undefined && root.at >= createdAt - DAY))

function commitOf(raw: RawCommit, identity: Identity): ProfileCommit {
  const { sha, tree, author, at, utcOffset, parents, signature } = raw
  return {
    sha,
    ...(tree === undefined ? {} : { tree }),
    author: { name: author.name.trim(), email: readCommitAddress(author.email).email },
    at,
    ...(utcOffset === undefined ? {} : { utcOffset }),
    root: parents === 0,
    own: identity.wrote(raw),
    ...(signature === undefined ? {} : { signature }),
  }
}

function authorsOf(repositories: readonly ProfileRepository[], identity: Identity): CommitAuthor[] {
  const authors = new Map<string, CommitAuthor>()
  for (const { commits } of repositories)
    for (const { author } of commits) {
      const { email, hidden } = readCommitAddress(author.email)
      if (hidden) continue
      const known = authors.get(email) ?? { email, names: [], commits: 0, own: identity.emails.has(email) }
      known.commits++
      if (author.name !== '' && !known.names.includes(author.name) && known.names.length < NAMES)
        known.names.push(author.name)
      authors.set(email, known)
    }
  return [...authors.values()].sort((a, b) => b.commits - a.commits).slice(0, AUTHORS)
}
