import { z } from 'zod'
import { PosternError } from '../../core/errors.ts'
import { basic } from '../../outbound/client.ts'
import { type Delivery, defineConnector, type Keys } from '../connector.ts'
import { apiOf, type Desk } from '../desk.ts'
import { id, list, part, text } from '../lenient.ts'
import { LOOK_TAG, noteOf } from '../note.ts'
import { checkAge, checkHmac, digestOf, headerAfter } from '../signature.ts'
import { segment } from '../vendor-api.ts'
import { namedSchema, opportunitySchema, resumeSchema, toApplication } from './application.ts'

/** A delivery that fails is tried again for hours, with the same signature. */
const MAX_AGE = 24 * 3_600_000

const signedSchema = z.object({
  token: z.string().min(1).max(100),
  triggeredAt: z.number().int().positive(),
  signature: z.string(),
})

/**
 * Ways to sign. `body` is the vendor's documentation: token and time alone are signed, the rest of the body is not
 * (https://hire.lever.co/developer/documentation#webhooks). `header` is what others describe: all of the body.
 */
const SCHEMES = {
  body(delivery: Delivery, { secrets, now, maxAge = MAX_AGE }: Keys): [string] {
    const signed = signedSchema.safeParse(parse(delivery.body)).data
    if (!signed) throw new PosternError('E_SIGNATURE', 'the webhook is not signed')
    const { token, triggeredAt, signature } = signed
    checkHmac(signature, secrets, token, String(triggeredAt))
    checkAge(triggeredAt, now, maxAge)
    return [`token:${token}:${triggeredAt}`]
  },
  header(delivery: Delivery, { secrets }: Keys): [string] {
    checkHmac(headerAfter(delivery, 'lever-signature'), secrets, delivery.body)
    return [digestOf(delivery.body)]
  },
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const eventSchema = z.object({
  event: text(100),
  data: part({ opportunityId: id, candidateId: id }),
})

const dataOf = (answer: unknown): unknown =>
  z.object({ data: z.unknown().optional() }).safeParse(answer).data?.data

const TAKEN = new Set([
  'applicationCreated',
  'candidateStageChange',
  'candidateHired',
  'candidateArchiveChange',
  'candidateDeleted',
])

/**
 * What a webhook says is a hint and no more: each is followed by asking the API, also before anything is erased.
 */
export default defineConnector({
  api: 'https://api.lever.co',
  requires: ['apiKey'],
  attachmentHosts: ['.lever.co', '.amazonaws.com'],
  options: { scheme: /^(?:body|header)$/, performAs: /^[\w-]+$/ },
  authorize: ({ apiKey }) => basic(apiKey ?? ''),

  verify(delivery, keys) {
    return SCHEMES[keys.options.scheme === 'header' ? 'header' : 'body'](delivery, keys)
  },

  async handle(body, desk) {
    const { event = '', data } = eventSchema.parse(body)
    const opportunityId = data?.opportunityId ?? data?.candidateId
    if (!opportunityId || !TAKEN.has(event)) return
    const path = `/v1/opportunities/${segment(opportunityId)}`
    const found = dataOf(
      await apiOf(desk).ask('GET', `${path}?expand=applications&expand=stage&expand=contact`),
    )
    const opportunity = opportunitySchema.safeParse(found).data
    if (opportunity?.id !== opportunityId) {
      if (event === 'candidateDeleted') return desk.erase({ id: opportunityId })
      return desk.report(`opportunity ${opportunityId} is not found`)
    }
    if (opportunity.isAnonymized) return desk.erase({ id: opportunityId })
    const resumes = list(resumeSchema, 10).parse(dataOf(await apiOf(desk).ask('GET', `${path}/resumes`)))
    const [application] = opportunity.applications
    const known = {
      posting: await namedBy(desk, 'postings', application?.posting),
      archiveReason: await namedBy(desk, 'archive_reasons', opportunity.archived?.reason),
      referrer: await namedBy(
        desk,
        'users',
        application?.type === 'referral' ? application.user?.id : undefined,
      ),
    }
    await desk.receive(
      toApplication({ ...opportunity, id: opportunityId }, resumes, known),
      { person: opportunity.contact?.id, asOf: opportunity.updatedAt },
      resumes.flatMap((resume) => {
        if (!resume.id || !resume.file) return []
        const from = () => apiOf(desk).file(`${path}/resumes/${segment(resume.id ?? '')}/download`)
        return [{ name: resume.file.name, kind: 'resume' as const, from }]
      }),
    )
  },

  async writeBack(outcome, { id: opportunity }, desk) {
    const { performAs } = desk.options
    const query = performAs ? `?perform_as=${segment(performAs)}` : ''
    const path = `/v1/opportunities/${segment(opportunity)}`
    await apiOf(desk).ask('POST', `${path}/notes${query}`, { json: { value: noteOf(outcome) } })
    const change = outcome.needsLook ? 'addTags' : 'removeTags'
    await apiOf(desk).ask('POST', `${path}/${change}${query}`, { json: { tags: [LOOK_TAG] } })
  },
})

/** What an id stands for; undefined when the vendor does not say. */
async function namedBy(
  desk: Desk,
  kind: string,
  one: string | undefined,
): Promise<z.output<typeof namedSchema>> {
  if (!one) return undefined
  return namedSchema.parse(dataOf(await apiOf(desk).ask('GET', `/v1/${kind}/${segment(one)}`)))
}
