import { z } from 'zod'
import { decide, reopen } from '../../cases/decide.ts'
import { type CaseSummary, listCases } from '../../cases/list.ts'
import { type CasePage, readCase } from '../../cases/read.ts'
import { PosternError } from '../../core/errors.ts'
import { OUTCOMES } from '../../store/decisions.ts'
import type { Person } from '../../store/people.ts'
import { doorsOf, personOf } from '../access.ts'
import { judgementSchema } from '../schemas/answer.ts'
import { caseSchema, caseSummarySchema } from '../schemas/case.ts'
import { idParams } from '../schemas/common.ts'
import { defineRoutes } from '../services.ts'

const reason = z.string().trim().min(10).max(5000)

/** A list that somebody watches is one event an hour, not one at every refresh. */
const LISTED_ANEW_MS = 3_600_000

export default defineRoutes((app, { store, settings }) => {
  const listedAt = new Map<string, number>()

  const noteListing = async (person: Person, searched: boolean) => {
    const last = listedAt.get(person.id) ?? 0
    if (!searched && Date.now() - last < LISTED_ANEW_MS) return
    if (!searched) listedAt.set(person.id, Date.now())
    const action = searched ? 'cases.searched' : 'cases.listed'
    await store.audit.append({ actor: `person:${person.id}`, action, target: 'cases' })
  }

  const load = async (id: string, person: Person) => {
    const page = await readCase(store, id, { doors: doorsOf(person), own: settings.brand.domains })
    if (!page) throw new PosternError('E_NOT_FOUND', 'there is no such case')
    return page
  }

  app.get('/api/cases', {
    config: { access: 'reviewer' },
    schema: {
      summary: 'Cases, newest first',
      querystring: z.object({
        status: z.enum(['open', 'decided', 'all']).default('all'),
        verdict: z.union([z.literal(''), judgementSchema]).optional(),
        q: z.string().max(200).optional(),
        cursor: z.uuid().optional(),
      }),
      response: {
        200: z.object({
          cases: z.array(caseSummarySchema),
          next: z.string().optional(),
          counts: z.object({ open: z.number().int(), decided: z.number().int() }),
        }),
      },
    },
    handler: async (request) => {
      const person = personOf(request)
      const { status, verdict, q, cursor } = request.query
      const doors = doorsOf(person)
      const { cases, next } = await listCases(store, {
        doors,
        status: status === 'all' ? undefined : status,
        verdict: verdict || undefined,
        words: q,
        before: cursor,
      })
      await noteListing(person, Boolean(q))
      return { cases: cases.map(summary), ...(next ? { next } : {}), counts: await store.cases.counts(doors) }
    },
  })

  app.get('/api/cases/:id', {
    config: { access: 'reviewer' },
    schema: { summary: 'A case with all that explains it', params: idParams, response: { 200: caseSchema } },
    handler: async (request) => {
      const page = await load(request.params.id, personOf(request))
      await store.audit.append({ actor: request.actor, action: 'case.read', target: `case:${page.id}` })
      return full(page)
    },
  })

  app.post('/api/cases/:id/decision', {
    config: { access: 'reviewer' },
    schema: {
      summary: 'Decide a case',
      params: idParams,
      body: z.object({ outcome: z.enum(OUTCOMES), reason }),
      response: { 200: caseSchema },
    },
    handler: async (request) => {
      const person = personOf(request)
      await load(request.params.id, person)
      await decide(store, request.params.id, { ...request.body, by: person.id })
      return full(await load(request.params.id, person))
    },
  })

  app.delete('/api/cases/:id/decision', {
    config: { access: 'reviewer' },
    schema: {
      summary: 'Set a decision aside and open the case again',
      params: idParams,
      body: z.object({ reason }),
      response: { 200: caseSchema },
    },
    handler: async (request) => {
      const person = personOf(request)
      await load(request.params.id, person)
      await reopen(store, request.params.id, { ...request.body, by: person.id })
      return full(await load(request.params.id, person))
    },
  })
})

function summary({ decision, openedAt, ...rest }: CaseSummary) {
  return {
    ...rest,
    openedAt: openedAt.toISOString(),
    ...(decision ? { decision: { ...decision, at: decision.at.toISOString() } } : {}),
  }
}

function full({ decision, openedAt, subjects, ...rest }: CasePage) {
  return {
    ...rest,
    openedAt: openedAt.toISOString(),
    subjects: subjects.map(({ id, name, door, receivedAt, answer, related }) => ({
      id,
      name,
      receivedAt: receivedAt.toISOString(),
      answer: { path: name, door, ...answer },
      related,
    })),
    ...(decision ? { decision: { ...decision, at: decision.decidedAt.toISOString() } } : {}),
  }
}
