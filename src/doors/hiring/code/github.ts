import { z } from 'zod'
import { WEB } from './commit-address.ts'
import { hostOf, maybe, moment, number, objectName, repositoryIn, type Shape, word } from './shape.ts'

const HOST = 'github.com'
const has = (record: Readonly<Record<string, unknown>>, ...keys: string[]) =>
  keys.every((key) => key in record)

const account = z.object({
  login: word,
  id: maybe(number),
  name: maybe(word),
  email: maybe(word),
  created_at: maybe(moment),
  html_url: maybe(word),
})

const contact = z.object({ login: word })

const repository = z.object({
  full_name: word,
  owner: maybe(z.object({ login: word, id: maybe(number) })),
  fork: maybe(z.boolean()),
  created_at: maybe(moment),
  pushed_at: maybe(moment),
  language: maybe(word),
})

const commit = z.object({
  sha: objectName,
  url: maybe(word),
  html_url: maybe(word),
  parents: maybe(z.array(z.unknown())),
  author: maybe(z.object({ id: number })),
  commit: z.object({
    author: z.object({ name: z.string().max(300), email: z.string().max(320), date: moment }),
    committer: maybe(z.object({ email: z.string() })),
    tree: maybe(z.object({ sha: objectName })),
    verification: maybe(z.object({ verified: z.boolean(), signature: maybe(z.string()) })),
  }),
})

const body = maybe(z.string().transform((text) => text.trim().length))
const event = z.object({
  type: z.string().max(60),
  created_at: moment,
  actor: maybe(z.object({ login: word })),
  repo: z.object({ name: word }),
  payload: z
    .object({
      action: maybe(z.string()),
      pull_request: maybe(z.object({ additions: maybe(z.number()), deletions: maybe(z.number()) })),
      issue: maybe(z.object({ body })),
      comment: maybe(z.object({ body })),
    })
    .catch({}),
})

const address = z.object({ email: word, verified: maybe(z.boolean()) })

/** Contacts are told from the account by where they stand. */
const listOf = (hint: readonly string[]) =>
  (['followers', 'following'] as const).find((list) => hint[0]?.includes(list))

/**
 * Records of GitHub's REST API, as saved from `/users/:login`, `/users/:login/repos`, `/repos/:owner/:name/commits`,
 * `/users/:login/events`, `/users/:login/followers` and `/user/emails`.
 *
 * Source: https://docs.github.com/en/rest
 */
export const GITHUB: readonly Shape[] = [
  {
    fits: (record) => has(record, 'sha', 'commit'),
    read(record, gathered, hint) {
      const { success, data } = commit.safeParse(record)
      const place =
        data && (repositoryIn(data.url ?? data.html_url) ?? hint.find((name) => name.includes('/')))
      if (!success || place === undefined) return false
      const { author, committer, tree, verification } = data.commit
      const unchecked = verification?.signature === undefined ? undefined : 'unchecked'
      const signature = verification?.verified === true ? 'verified' : unchecked
      gathered.addCommit(place, {
        sha: data.sha,
        tree: tree?.sha,
        author: { name: author.name, email: author.email, id: data.author?.id },
        at: author.date,
        parents: data.parents?.length ?? 1,
        signature: committer?.email === WEB ? undefined : signature,
      })
      return true
    },
  },
  {
    fits: (record) => has(record, 'full_name', 'fork'),
    read(record, gathered) {
      const { success, data } = repository.safeParse(record)
      const owner = data?.owner?.login ?? data?.full_name.split('/')[0]
      if (!success || owner === undefined) return false
      gathered.addRepository({
        name: data.full_name,
        owner,
        ownerId: data.owner?.id,
        fork: data.fork,
        createdAt: data.created_at,
        pushedAt: data.pushed_at,
        languages: data.language === undefined ? [] : [data.language],
      })
      return true
    },
  },
  {
    fits: (record) => typeof record.type === 'string' && record.type.endsWith('Event') && has(record, 'repo'),
    read(record, gathered) {
      const { success, data } = event.safeParse(record)
      if (!success) return false
      const { action, pull_request, issue, comment } = data.payload
      const added = { repository: data.repo.name, at: data.created_at, by: data.actor?.login }
      const changed =
        pull_request?.additions === undefined || pull_request.deletions === undefined
          ? undefined
          : pull_request.additions + pull_request.deletions
      const sized = (size: number | undefined) => (size === undefined ? {} : { size })
      const opened = action === undefined || action === 'opened'
      if (data.type === 'PullRequestEvent' && opened)
        gathered.addEvent({ ...added, kind: 'pull-request', ...sized(changed) })
      else if (data.type === 'IssuesEvent' && opened)
        gathered.addEvent({ ...added, kind: 'issue', ...sized(issue?.body) })
      else if (data.type.endsWith('CommentEvent'))
        gathered.addEvent({ ...added, kind: 'comment', ...sized(comment?.body) })
      else gathered.addEvent({ ...added, kind: data.type === 'PushEvent' ? 'push' : 'other' })
      return true
    },
  },
  {
    fits: (record) => has(record, 'email', 'verified', 'primary'),
    read(record, gathered) {
      const { success, data } = address.safeParse(record)
      if (success && data.verified === true) gathered.emails.add(data.email)
      return success
    },
  },
  {
    fits: (record) => has(record, 'login', 'id'),
    read(record, gathered, hint) {
      const list = listOf(hint)
      if (list !== undefined) {
        const { success, data } = contact.safeParse(record)
        if (success) gathered.addContact(list, data.login)
        return success
      }
      const { success, data } = account.safeParse(record)
      // Without a date it is somebody in a list, such as an organisation.
      if (success && data.created_at !== undefined)
        gathered.addAccount({
          host: hostOf(data.html_url, HOST),
          login: data.login,
          id: data.id,
          name: data.name,
          createdAt: data.created_at,
          emails: data.email === undefined ? [] : [data.email],
        })
      return success
    },
  },
]
