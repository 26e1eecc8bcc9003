import { z } from 'zod'
import { watchAudit } from '../audit-watch.ts'
import { defineRoutes } from '../services.ts'

const PAGE = 100

const entrySchema = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  target: z.string(),
})

export default defineRoutes((app, { store }) => {
  const holds = watchAudit(store)

  /** Names people and keys, which the log itself knows by id only. */
  const nameActors = async (actors: readonly string[]): Promise<Map<string, string>> => {
    const ids = new Set(actors.filter((actor) => actor.startsWith('person:')).map((actor) => actor.slice(7)))
    const people = await store.people.withIds([...ids])
    const keys = await store.apiKeys.names()
    return new Map([
      ...[...people].map(([id, person]) => [`person:${id}`, person.email] as const),
      ...[...keys].map(([id, name]) => [`key:${id}`, `key ${name}`] as const),
    ])
  }

  app.get('/api/audit', {
    config: { access: 'administrator' },
    schema: {
      summary: 'The audit log, newest first, and whether its hash chain holds',
      querystring: z.object({
        cursor: z.coerce
          .number()
          .int()
          .positive()
          .max(2 ** 31 - 1)
          .optional(),
      }),
      response: {
        200: z.object({ entries: z.array(entrySchema), next: z.string().optional(), verified: z.boolean() }),
      },
    },
    handler: async (request) => {
      const verified = await holds()
      const page = await store.audit.page({ before: request.query.cursor, limit: PAGE + 1 })
      await store.audit.append({ actor: request.actor, action: 'audit.read', target: 'audit' })
      const entries = page.slice(0, PAGE)
      const names = await nameActors(entries.map(({ actor }) => actor))
      return {
        entries: entries.map((entry) => ({
          ...entry,
          at: entry.at.toISOString(),
          actor: names.get(entry.actor) ?? entry.actor,
        })),
        ...(page.length > PAGE ? { next: String(entries.at(-1)?.seq) } : {}),
        verified,
      }
    },
  })
})
