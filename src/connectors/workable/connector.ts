import { z } from 'zod'
import { defineConnector } from '../connector.ts'
import { apiOf, type Desk } from '../desk.ts'
import { moment, text } from '../lenient.ts'
import { LOOK_TAG, noteOf } from '../note.ts'
import { checkHmac, digestOf, headerAfter } from '../signature.ts'
import { segment } from '../vendor-api.ts'
import { candidateSchema, filesOf, toApplication } from './application.ts'

const eventSchema = z.object({ event_type: text(100), fired_at: moment, data: z.unknown().optional() })

const detailsSchema = z.object({ candidate: candidateSchema })

const pathOf = (candidate: string) => `/spi/v3/candidates/${segment(candidate)}`

/** The record as it is now; undefined when it is no longer there. */
const details = async (desk: Desk, candidate: string) =>
  detailsSchema.safeParse(await apiOf(desk).ask('GET', pathOf(candidate))).data?.candidate

/** Webhooks: https://workable.readme.io/reference/webhook-subscriptions-candidates-employees */
export default defineConnector({
  attachmentHosts: ['.workable.com', '.amazonaws.com'],
  options: { memberId: /^[\w-]+$/ },
  authorize: ({ apiKey }) => `Bearer ${apiKey}`,

  verify(delivery, { secrets }) {
    checkHmac(headerAfter(delivery, 'x-workable-signature'), secrets, delivery.body)
    return [digestOf(delivery.body)]
  },

  async handle(body, desk) {
    const { event_type, fired_at, data } = eventSchema.parse(body)
    const told = candidateSchema.safeParse(data ?? body).data
    if (!told?.id) return
    if (event_type === 'candidate_deleted') return desk.erase({ id: told.id })
    if (event_type !== 'candidate_created' && event_type !== 'candidate_moved') return
    const now = desk.api ? await details(desk, told.id) : told
    if (now?.id !== told.id) return desk.report(`candidate ${told.id} is no longer there`)
    const asOf = now.updated_at ?? fired_at
    await desk.receive(toApplication({ ...now, id: told.id }), { asOf }, filesOf(now))
  },

  async writeBack(outcome, { id }, desk) {
    const api = apiOf(desk)
    const comment = { body: noteOf(outcome), policy: [] }
    const json = { member_id: desk.options.memberId, comment }
    await api.ask('POST', `${pathOf(id)}/comments`, { json })
    const now = await details(desk, id)
    if (!now) return
    // What is put replaces all tags.
    const others = now.tags.filter((tag) => tag !== LOOK_TAG)
    const tags = outcome.needsLook ? [...others, LOOK_TAG] : others
    if (tags.length !== now.tags.length) await api.ask('PUT', `${pathOf(id)}/tags`, { json: { tags } })
  },
})
