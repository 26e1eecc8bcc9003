import { z } from 'zod'
import { offsetMinutes } from '../../../formats/git-commit.ts'
import { hostOf, maybe, moment, number, objectName, type Shape, word } from './shape.ts'

const HOST = 'gitlab.com'

const account = z.object({
  username: word,
  id: maybe(number),
  name: maybe(word),
  email: maybe(word),
  public_email: maybe(word),
  commit_email: maybe(word),
  created_at: maybe(moment),
  web_url: maybe(word),
})

const project = z.object({
  path_with_namespace: word,
  created_at: maybe(moment),
  forked_from_project: maybe(z.object({})),
})

const commit = z.object({
  id: objectName,
  author_name: z.string().max(300),
  author_email: z.string().max(320),
  authored_date: z.string().max(40),
  parent_ids: maybe(z.array(z.unknown())),
  web_url: maybe(word),
})

const event = z.object({
  action_name: z.string().max(60),
  target_type: maybe(z.string()),
  project_id: number,
  created_at: moment,
  author_username: maybe(word),
})

const projectIn = (url: string | undefined) =>
  /^https?:\/\/[^/]+\/(.{1,300}?)\/-\/commit\//.exec(url ?? '')?.[1]

/**
 * Records of GitLab's REST API, as saved from `/users/:id`, `/users/:id/projects`,
 * `/projects/:id/repository/commits` and `/users/:id/events`.
 *
 * Source: https://docs.gitlab.com/api/
 */
export const GITLAB: readonly Shape[] = [
  {
    fits: (record) => 'authored_date' in record && 'author_email' in record,
    read(record, gathered, hint) {
      const { success, data } = commit.safeParse(record)
      const place = projectIn(data?.web_url) ?? hint.find((name) => name.includes('/'))
      const at = Date.parse(data?.authored_date ?? '')
      if (!success || place === undefined || Number.isNaN(at)) return false
      gathered.addCommit(place, {
        sha: data.id,
        author: { name: data.author_name, email: data.author_email },
        at,
        utcOffset: offsetMinutes(data.authored_date.slice(-6)),
        parents: data.parent_ids?.length ?? 1,
      })
      return true
    },
  },
  {
    fits: (record) => 'path_with_namespace' in record,
    read(record, gathered) {
      const { success, data } = project.safeParse(record)
      if (!success) return false
      const { path_with_namespace: name, created_at: createdAt, forked_from_project: source } = data
      const owner = name.slice(0, Math.max(0, name.lastIndexOf('/')))
      gathered.addRepository({ name, owner, fork: source !== undefined, createdAt, languages: [] })
      return true
    },
  },
  {
    fits: (record) => 'action_name' in record && 'project_id' in record,
    read(record, gathered) {
      const { success, data } = event.safeParse(record)
      if (!success) return false
      const opened = data.action_name === 'opened'
      const target = data.target_type ?? ''
      const kind = /^pushed/.test(data.action_name)
        ? 'push'
        : opened && target === 'MergeRequest'
          ? 'pull-request'
          : opened && target === 'Issue'
            ? 'issue'
            : 'other'
      gathered.addEvent({ kind, repository: data.project_id, at: data.created_at, by: data.author_username })
      return true
    },
  },
  {
    fits: (record) => 'username' in record && 'id' in record,
    read(record, gathered, hint) {
      const { success, data } = account.safeParse(record)
      if (!success) return false
      const list = (['followers', 'following'] as const).find((name) => hint[0]?.includes(name))
      if (list !== undefined) gathered.addContact(list, data.username)
      else if (data.created_at !== undefined || data.commit_email !== undefined)
        gathered.addAccount({
          host: hostOf(data.web_url, HOST),
          login: data.username,
          id: data.id,
          name: data.name,
          createdAt: data.created_at,
          emails: [data.email, data.public_email, data.commit_email].flatMap((email) => email ?? []),
        })
      return true
    },
  },
]
