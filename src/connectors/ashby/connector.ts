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
  options: { tagId: /^[\w-]+$/ },
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
        await merge(desk, deletedCandidate?.id, mergedCandidate?.id)
    }
  },

  async writeBack(outcome, { id: applicationId, person }, desk) {
    const candidateId = person ?? (await candidateOf(desk, applicationId))
    if (!candidateId) return
    const note = { type: 'text/plain', value: noteOf(outcome) }
    await ask(desk, 'candidate.createNote', { candidateId, note, sendNotifications: false })
    const { tagId } = desk.options
    if (tagId && outcome.needsLook) await ask(desk, 'candidate.addTag', { candidateId, tagId })
  },
})

async function candidateOf(desk: Desk, applicationId: string): Promise<string | undefined> {
  const application = await ask(desk, 'application.info', { applicationId })
  return applicationSchema.safeParse(application).data?.candidate?.id
}

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

/** Erases first: applications of the one who is gone may have become those of the one who remains. */
async function merge(desk: Desk, gone: string | undefined, remains: string | undefined): Promise<void> {
  const found = desk.api && remains ? await ask(desk, 'candidate.info', { id: remains }) : undefined
  if (gone) await desk.erase({ person: gone })
  for (const applicationId of candidateSchema.safeParse(found).data?.applicationIds ?? []) {
    const application = await ask(desk, 'application.info', { applicationId })
    const read = applicationSchema.safeParse(application).data
    if (read?.id) await take(desk, { ...read, id: read.id })
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
