import { z } from 'zod'
import { hostOf, maybe, moment, repositoryIn, type Shape, word } from './shape.ts'

const user = z.object({
  url: maybe(word),
  avatar_url: maybe(word),
  login: word,
  name: maybe(word),
  emails: z
    .array(z.object({ address: word, verified: maybe(z.boolean()) }))
    .max(200)
    .catch([]),
  created_at: maybe(moment),
})

const repository = z.object({ url: word, owner: maybe(word), created_at: maybe(moment) })

const request = z.object({
  repository: word,
  user: word,
  body: maybe(z.string()),
  created_at: moment,
})

const loginIn = (url: string | undefined) => /^https?:\/\/[^/]+\/([^/?#]+)$/.exec(url ?? '')?.[1]

const isOf =
  (...types: string[]) =>
  (record: Readonly<Record<string, unknown>>) =>
    typeof record.type === 'string' && types.includes(record.type)

/**
 * Records of GitHub's own export of an account (Settings, Account, Export account data): the format of its migration
 * archives. The account's number stands in the address of its picture alone, and whether a repository is a fork
 * nowhere.
 *
 * Source: https://docs.github.com/en/rest/migrations/users
 */
export const ACCOUNT_EXPORT: readonly Shape[] = [
  {
    fits: isOf('user'),
    read(record, gathered) {
      const { success, data } = user.safeParse(record)
      if (!success) return false
      gathered.addAccount({
        host: hostOf(data.url, 'github.com'),
        login: data.login,
        id: /\/u\/(\d{1,18})(?:\?|$)/.exec(data.avatar_url ?? '')?.[1],
        name: data.name,
        createdAt: data.created_at,
        // Anybody can write an address into their settings; only a verified one is theirs.
        emails: data.emails.filter(({ verified }) => verified === true).map(({ address }) => address),
      })
      return true
    },
  },
  {
    fits: isOf('repository'),
    read(record, gathered) {
      const { success, data } = repository.safeParse(record)
      const name = repositoryIn(data?.url)
      if (!success || name === undefined) return false
      gathered.addRepository({
        name,
        owner: loginIn(data.owner) ?? name.split('/')[0] ?? '',
        createdAt: data.created_at,
        languages: [],
      })
      return true
    },
  },
  {
    fits: isOf('pull_request', 'issue'),
    read(record, gathered) {
      const { success, data } = request.safeParse(record)
      const place = repositoryIn(data?.repository)
      const by = loginIn(data?.user)
      if (!success || place === undefined || by === undefined) return false
      const issue = isOf('issue')(record as Record<string, unknown>)
      gathered.addEvent({
        kind: issue ? 'issue' : 'pull-request',
        repository: place,
        at: data.created_at,
        by,
        ...(issue && data.body !== undefined ? { size: data.body.trim().length } : {}),
      })
      return true
    },
  },
]
