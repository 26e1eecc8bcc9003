import { z } from 'zod'
import { defineConnector } from '../connector.ts'
import { apiOf, type Desk } from '../desk.ts'
import { id, list, part, text } from '../lenient.ts'
import { noteOf } from '../note.ts'
import { checkHmac, digestOf, headerAfter } from '../signature.ts'
import { segment } from '../vendor-api.ts'
import { applicationSchema, candidateSchema, filesOf, toApplication, toPerson } from './application.ts'
import { harvestAuthorization } from './harvest.ts'

const payloadSchema = z.object({
  application: applicationSchema.extend({ candidate_id: id }).optional().catch(undefined),
  candidate: candidateSchema.optional().catch(undefined),
  candidate_id: id,
  person: part({ id, new_candidate_id: id, deleted_application_ids: list(id, 1000) }),
})

const eventSchema = z.object({ action: text(100), payload: payloadSchema.optional().catch(undefined) })

/**
 * Webhooks and their signatures: https://developers.greenhouse.io/webhooks.html. Nothing but the body is signed, so a
 * repetition is known by its bytes as well as by its event id.
 */
export default defineConnector({
  api: 'https://harvest.greenhouse.io',
  attachmentHosts: ['.amazonaws.com', '.greenhouse.io'],
  options: {
    clientId: /./,
    userId: /^\d{1,15}$/,
    tokenUrl: /^https?:\/\//,
    notesPath: /^\//,
    candidatePath: /^\//,
    applicationsPath: /^\//,
  },
  authorize: harvestAuthorization,

  verify(delivery, { secrets }) {
    checkHmac(headerAfter(delivery, 'signature', 'sha256 '), secrets, delivery.body)
    const event = headerAfter(delivery, 'greenhouse-event-id')
    const digest = digestOf(delivery.body)
    return event && event.length <= 100 ? [digest, `event:${event}`] : [digest]
  },

  async handle(body, desk) {
    const { action, payload } = eventSchema.parse(body)
    const { application, candidate, person } = payload ?? {}
    switch (action) {
      case 'new_candidate_application':
      case 'candidate_stage_change':
      case 'hire_candidate':
      case 'reject_candidate':
      case 'unreject_candidate':
      case 'application_updated': {
        // A prospect was found by the company and has not applied.
        if (!application?.id || !application.candidate || application.prospect) return
        const status = action === 'hire_candidate' ? 'hired' : application.status
        return take(desk, { ...application, id: application.id, status }, application.candidate)
      }
      case 'update_candidate':
        if (candidate?.id) await desk.amend({ ...toPerson(candidate) }, { person: candidate.id })
        return
      case 'delete_application':
        if (application?.id) await desk.erase({ id: application.id })
        return
      case 'candidate_anonymized':
        if (payload?.candidate_id) await desk.erase({ person: payload.candidate_id })
        return
      case 'delete_candidate':
        for (const application of person?.deleted_application_ids ?? []) await desk.erase({ id: application })
        if (person?.id) await desk.erase({ person: person.id })
        return
      case 'merge_candidate':
        if (person?.id) await merge(desk, person.id, person.new_candidate_id)
    }
  },

  async writeBack(outcome, { person }, desk) {
    if (!person) return
    const { notesPath = '/v3/notes', userId } = desk.options
    const note = { candidate_id: Number(person), body: noteOf(outcome), visibility: 'admin_only' }
    const json = userId ? { ...note, user_id: Number(userId) } : note
    await apiOf(desk).ask('POST', notesPath, { json })
  },
})

type Application = z.output<typeof applicationSchema> & { id: string }

async function take(
  desk: Desk,
  application: Application,
  candidate: z.output<typeof candidateSchema>,
): Promise<void> {
  const origin = { person: candidate.id, asOf: application.last_activity_at }
  await desk.receive(toApplication(application, candidate), origin, filesOf(candidate))
}

/**
 * Erases first: applications of the one who is gone may have become those of the one who remains. Harvest v3 answers
 * with lists; the two paths are not verified: see docs/connectors.md.
 */
async function merge(desk: Desk, gone: string, remains: string | undefined): Promise<void> {
  const { candidatePath = '/v3/candidates?ids=', applicationsPath = '/v3/applications?candidate_ids=' } =
    desk.options
  const found = async <T extends z.ZodType>(path: string, schema: T) =>
    desk.api && remains ? list(schema).parse(await desk.api.ask('GET', path + segment(remains))) : []
  const [candidate] = await found(candidatePath, candidateSchema)
  const applications = await found(applicationsPath, applicationSchema)
  await desk.erase({ person: gone })
  if (candidate?.id !== remains || !candidate)
    return desk.report('who remains after a merge is not asked for or not found')
  for (const application of applications)
    if (application.id) await take(desk, { ...application, id: application.id }, candidate)
}
