import { z } from 'zod'
import type { ConnectorServices, Origin, Outcome, Whose } from '../../connectors/connector.ts'
import { PosternError } from '../../core/errors.ts'
import { type ApplicationInput, applicationSchema } from '../../doors/hiring/application-schema.ts'
import type { Hiring } from '../../hiring/hiring.ts'
import { createQueue } from '../../hiring/queue.ts'
import type { Received } from '../../hiring/receive.ts'
import type { Store } from '../../store/store.ts'

type Fields = Record<string, unknown>

/** A recorded application, as a vendor knows it. */
interface Recorded {
  /** The vendor's id. */
  id: string
  input: ApplicationInput
}

/** What the vendor knows that others may add to. */
const SHARED = new Set(['documents', 'connections'])

/**
 * Records what connectors hand over.
 *
 * @param given.tell says in a vendor's system what came of an application, whenever that changes; it reports its own
 *   failures
 */
export function connectorServices(given: {
  store: Store
  hiring: Pick<Hiring, 'receive' | 'erase' | 'erasePerson'>
  tell?: (outcome: Outcome, origin: Origin) => Promise<void>
  publicUrl?: string | undefined
  now?: () => Date
}): ConnectorServices {
  const { store, hiring, tell, publicUrl, now = () => new Date() } = given
  const { applications, connectorDeliveries: deliveries, subjects } = store
  /** What is read to be changed is not changed by others meanwhile. */
  const queue = createQueue()
  const actorOf = (vendor: string) => `connector:${vendor}`

  const recorded = async (id: string): Promise<Recorded | undefined> => {
    const found = await applications.get(id)
    const bytes = found && (await subjects.bytes(found.subjectId))
    if (!bytes) return undefined
    return { id: found.called.reference, input: applicationSchema.parse(JSON.parse(bytes.toString())) }
  }
  const find = async (whose: Whose): Promise<Recorded[]> => {
    const { vendor } = whose
    const known = 'id' in whose ? await applications.find({ source: vendor, id: whose.id }) : undefined
    const ids = 'id' in whose ? [known] : await applications.ofPerson(vendor, whose.person)
    const found = await Promise.all(ids.map((id) => (id === undefined ? undefined : recorded(id))))
    return found.filter((one) => one !== undefined)
  }

  const sayOne = async (origin: Origin, id: string, needsLook: boolean) => {
    const key = (look: boolean) => `told:${origin.id}:${look}`
    if (!(await deliveries.first(origin.vendor, key(needsLook), now()))) return
    await deliveries.forget(origin.vendor, key(!needsLook))
    const link = publicUrl && `${publicUrl.replace(/\/+$/, '')}/applications/${id}`
    // Nobody waits for it: what could not be told is told with the next change.
    tell?.({ needsLook, ...(link ? { link } : {}) }, origin).catch(() =>
      deliveries.forget(origin.vendor, key(needsLook)),
    )
  }
  const say = async (origin: Origin, { id, caseId, duplicate, raised }: Received) => {
    if (!tell || duplicate) return
    await sayOne(origin, id, caseId !== undefined)
    for (const [other, { source, called }] of await applications.withIds(raised))
      await sayOne({ vendor: source, id: called.reference }, other, true)
  }

  const record = async (input: Fields, origin: Origin) => {
    const { vendor, id, person } = origin
    const source = { vendor, vendorId: id, vendorPerson: person }
    await say(origin, await hiring.receive(input, source, actorOf(vendor)))
  }

  return {
    receive: (application, origin) =>
      queue(async () => {
        const { vendor, id, asOf } = origin
        const at = asOf === undefined ? undefined : Math.min(Date.parse(asOf), now().getTime())
        if (at !== undefined && !(await deliveries.advance(vendor, `state:${id}`, new Date(at)))) return
        const [before] = await find({ vendor, id })
        const stated = Object.fromEntries(
          Object.entries(application).filter(([, value]) => value !== undefined),
        )
        await record(before ? merged(before.input, stated, SHARED) : stated, origin)
      }),

    amend: (fragment, whose) =>
      queue(async () => {
        parse(fragment)
        const found = await find(whose)
        if (found.length === 0 && 'id' in whose) return record(fragment, whose)
        for (const { id, input } of found)
          await record(merged(input, fragment, undefined), { vendor: whose.vendor, id })
      }),

    async erase(whose) {
      const { vendor } = whose
      if ('id' in whose) await hiring.erase(vendor, whose.id, actorOf(vendor))
      else await hiring.erasePerson(vendor, whose.person, actorOf(vendor))
    },
    seen: (vendor, key) => deliveries.has(vendor, key),
    async remember(vendor, key) {
      await deliveries.first(vendor, key, now())
    },
  }
}

/** The fields that are said, as the schema reads them. @throws PosternError `E_USAGE` */
function parse(fragment: Fields): Fields {
  const { success, data, error } = applicationSchema.safeParse(fragment)
  if (success) return Object.fromEntries(Object.entries(data).filter(([name]) => name in fragment))
  const [issue] = error.issues
  throw new PosternError('E_USAGE', `${issue?.path.join('.')}: ${issue?.message}`)
}

/** Fields that are one thing whose parts belong together: of these the whole is replaced. */
const WHOLE = new Set(['payout', 'codeHost', 'referrer'])

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Adds what is stated to what is recorded: texts replace, of objects the stated parts, lists replace or are united.
 * A payout that is replaced becomes history.
 *
 * @param united the lists that are united and not replaced; absent: all. The newest of them are kept.
 */
function merged(before: ApplicationInput, stated: Fields, united: ReadonlySet<string> | undefined): Fields {
  const fields: Fields = { ...before }
  for (const [name, value] of Object.entries(parse(stated))) {
    const own = fields[name]
    const said = stated[name]
    if (Array.isArray(own) && Array.isArray(value) && (united?.has(name) ?? true))
      fields[name] = distinct([...own, ...value]).slice(-mostOf(name))
    else if (isObject(own) && isObject(value) && isObject(said) && !WHOLE.has(name))
      // Without what the schema adds where nothing is said.
      fields[name] = {
        ...own,
        ...Object.fromEntries(Object.entries(value).filter(([part]) => said[part] !== undefined)),
      }
    else fields[name] = value
  }
  const { payout, payoutHistory } = before
  if (payout && stated.payout !== undefined && stated.payoutHistory === undefined)
    if (JSON.stringify(payout) !== JSON.stringify(fields.payout))
      fields.payoutHistory = [...payoutHistory, payout].slice(-mostOf('payoutHistory'))
  return fields
}

let limits: Record<string, { maxItems?: number }> | undefined

/** How many items the schema lets a list have. */
function mostOf(name: string): number {
  limits ??= z.toJSONSchema(applicationSchema, { io: 'input' }).properties as NonNullable<typeof limits>
  return limits[name]?.maxItems ?? Number.POSITIVE_INFINITY
}

const distinct = (items: readonly unknown[]): unknown[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]
