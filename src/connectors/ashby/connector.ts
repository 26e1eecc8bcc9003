import { z } from 'zod'
import { basic, FetchError } from '../../outbound/client.ts'
import { defineConnector } from '../connector.ts'
import { apiOf, type Desk } from '../desk.ts'
import type { RemoteFile } from '../documents.ts'
import { id, part, text } from '../lenient.ts'
import { noteOf } from '../note.ts'
import { checkHmac, digestOf, headerAfter } from '../signature.ts'
import {
  applicationSchema,
  candidateSchema,
  clientInfoSchema,
  filesOf,
  toApplication,
} from './application.ts'

const eventSchema = z.object({
  action: text(100),
  data: z
    .object({
      application: applicationSchema.optional().catch(undefined),
      candidate: part({ id }),
      deletedCandidate: part({ id }),
      mergedCandidate: part({ id }),
    })
    .catch({
      application: undefined,
      candidate: undefined,
      deletedCandidate: undefined,
      mergedCandidate: undefined,
    }),
})

const answerSchema = z.object({
  success: z.boolean(),
  results: z.unknown().optional(),
  errors: z.array(z.unknown()).default([]),
})

/**
 * Asks a method of the API; undefined when there is no such thing.
 * https://developers.ashbyhq.com/reference/introduction
 */
async function ask(desk: Desk, method: string, json: unknown): Promise<unknown> {
  const answer = answerSchema.safeParse(await apiOf(desk).ask('POST', `/${method}`, { json }))
  if (answer.data?.success) return answer.data.results
  const errors = JSON.stringify(answer.data?.errors ?? []).slice(0, 300)
  if (/not_?found/i.test(errors)) return undefined
  throw new FetchError(method, `the API answers ${errors}`, false)
}

/** Signatures: https://developers.ashbyhq.com/docs/authenticating-webhooks */
export default defineConnector({
  api: 'https://api.ashbyhq.com',
  // Addresses of files are signed ones of a storage service.
  attachmentHosts: ['.ashbyhq.com', '.amazonaws.com'],
  options: ['tagId'],
  authorize: ({ apiKey }) => basic(apiKey ?? ''),

  verify(delivery, { secrets }) {
    checkHmac(headerAfter(delivery, 'ashby-signature', 'sha256='), secrets, delivery.body)
    return [digestOf(delivery.body)]
  },

  async handle(body, desk) {
    const { action, data } = eventSchema.parse(body)
    const { application, candidate, deletedCandidate, mergedCandidate } = data
    switch (action) {
      case 'applicationSubmit':
      case 'applicationUpdate':
      case 'candidateStageChange':
      case 'candidateHire':
        if (application?.id) await take(desk, { ...application, id: application.id })
        return
      case 'candidateDelete':
        if (candidate?.id) await desk.erase({ person: candidate.id })
        return
      case 'candidateMerge':
        if (mergedCandidate?.id && desk.api) await takeAllOf(desk, mergedCandidate.id)
        if (deletedCandidate?.id) await desk.erase({ person: deletedCandidate.id })
    }
  },

  async writeBack(outcome, { person: candidateId }, desk) {
    if (!candidateId) return
    const note = { type: 'text/plain', value: noteOf(outcome) }
    await ask(desk, 'candidate.createNote', { candidateId, note, sendNotifications: false })
    const { tagId } = desk.options
    if (tagId && outcome.needsLook) await ask(desk, 'candidate.addTag', { candidateId, tagId })
  },
})

type Told = z.output<typeof applicationSchema> & { id: string }

/** Takes an application as it is now. What the webhook told of it counts only where there is no key to ask with. */
async function take(desk: Desk, told: Told): Promise<void> {
  const asked = desk.api ? await ask(desk, 'application.info', { applicationId: told.id }) : told
  const application = applicationSchema.safeParse(asked).data
  const person = application?.candidate?.id
  if (application?.id !== told.id) return desk.report(`application ${told.id} is no longer there`)
  const candidate = desk.api && person ? await ask(desk, 'candidate.info', { id: person }) : told.candidate
  const read = candidateSchema.safeParse(candidate).data
  if (!read) return desk.report(`the candidate of application ${told.id} is no longer there`)
  const clientInfo =
    desk.api && person ? await ask(desk, 'candidate.listClientInfo', { candidateId: person }) : []
  await desk.receive(
    toApplication({ ...application, id: told.id }, read, clientInfoSchema.parse(clientInfo)),
    { person, asOf: later(application.updatedAt, read.updatedAt) },
    desk.api ? await addressesOf(desk, filesOf(read)) : [],
  )
}

const later = (one: string | undefined, other: string | undefined) => [one, other].sort().at(-1) ?? one

async function takeAllOf(desk: Desk, person: string): Promise<void> {
  const candidate = candidateSchema.safeParse(await ask(desk, 'candidate.info', { id: person })).data
  for (const applicationId of candidate?.applicationIds ?? []) {
    const found = applicationSchema.safeParse(await ask(desk, 'application.info', { applicationId })).data
    if (found?.id) await take(desk, { ...found, id: found.id })
  }
}

async function addressesOf(desk: Desk, files: ReturnType<typeof filesOf>): Promise<RemoteFile[]> {
  const found: RemoteFile[] = []
  for (const { handle, ...file } of files) {
    const info = part({ url: text(4000) }).parse(await ask(desk, 'file.info', { fileHandle: handle }))
    if (info?.url) found.push({ ...file, from: info.url })
  }
  return found
}
