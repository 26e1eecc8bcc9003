import type { Random } from '../ham/random.ts'

interface Account {
  id: number
  login: string
  name: string
  email: string
}

interface Commit {
  at: number
  name: string
  email: string
  tree: string
}

/** Commits of one author, some days apart; `trees` are what projects that are copies have in common. */
export function commits(
  r: Random,
  count: number,
  author: Pick<Account, 'name' | 'email'>,
  trees?: readonly string[],
): Commit[] {
  let at = Date.UTC(2024, r.int(0, 11), 3)
  return Array.from({ length: count }, (_, n) => {
    at += r.int(1, 12) * 86_400_000
    return { ...author, at, tree: trees?.[n] ?? r.hex(40) }
  })
}

/** What a code host's API answers about an account, in one object. */
export function codeDump(
  r: Random,
  account: Account,
  projects: readonly { name: string; commits: Commit[] }[],
): object {
  const { id, login, name, email } = account
  return {
    user: {
      id,
      login,
      name,
      email,
      created_at: '2019-04-02T08:00:00Z',
      html_url: `https://github.com/${login}`,
    },
    repos: projects.map((project) => ({
      full_name: `${login}/${project.name}`,
      owner: { login, id },
      fork: false,
      created_at: new Date((project.commits[0]?.at ?? 0) - 3_600_000).toISOString(),
      language: 'TypeScript',
    })),
    commits: projects.flatMap((project) => {
      let parent: string | undefined
      return project.commits.map((commit) => {
        const sha = r.hex(40)
        const author = { name: commit.name, email: commit.email, date: new Date(commit.at).toISOString() }
        const parents = parent === undefined ? [] : [{ sha: parent }]
        parent = sha
        return {
          sha,
          url: `https://api.github.com/repos/${login}/${project.name}/commits/${sha}`,
          author: { login, id },
          parents,
          commit: {
            author,
            committer: author,
            tree: { sha: commit.tree },
            verification: { verified: false, signature: null },
          },
        }
      })
    }),
  }
}
