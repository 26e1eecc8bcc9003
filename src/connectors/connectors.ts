import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ConnectorSettings } from '../core/connector-settings.ts'
import { describeError, PosternError } from '../core/errors.ts'
import { loadFromFolders } from '../core/modules.ts'
import { configured } from './configured.ts'
import type { Connector, ConnectorServices, Delivery, Origin, Outcome } from './connector.ts'
import { type Desk, openDesk } from './desk.ts'
import { vendorApi } from './vendor-api.ts'
import { workQueue } from './work-queue.ts'

/** Milliseconds after which a sender is answered, done or not. Senders give up after some seconds. */
const ANSWER_MS = 8_000
/** Deliveries worked on at once, and those that wait: each may hold an application's files. */
const AT_ONCE = 4
const WAITING = 200

/** The recruiting systems that the operator has set up. */
export interface Connectors {
  vendors: readonly string[]
  /**
   * Takes a webhook. It counts as taken once everything it asks for is done: until then a repetition is worked on, or
   * joins the work that is under way.
   *
   * @returns whether it is new.
   * @throws PosternError `E_NOT_FOUND` when there is no such connector or it is not set up, `E_SIGNATURE`,
   *   `E_MALFORMED`, `E_UNDER_WAY` when it takes longer than a sender waits, `E_FETCH` when the vendor cannot be asked.
   */
  deliver(vendor: string, delivery: Delivery): Promise<'taken' | 'repeated'>
  /**
   * Says in the vendor's system whether somebody should look, where the operator has turned that on.
   * @returns whether it was said.
   * @throws PosternError `E_FETCH`
   */
  writeBack(outcome: Outcome, origin: Origin): Promise<boolean>
}

interface Ready {
  connector: Connector
  settings: ConnectorSettings
  desk: Desk
}

/**
 * Opens the connectors that are set up. Each lies in a folder of its own here and is found by it.
 *
 * @param given.report told of what was left undone; never of a secret or of an applicant's data
 * @throws PosternError `E_SETTINGS` when the settings name a connector that there is not, or lack what one needs
 */
export async function openConnectors(given: {
  settings: Readonly<Record<string, ConnectorSettings>>
  environment: Readonly<Record<string, string | undefined>>
  services: ConnectorServices
  report?: (vendor: string, what: string) => void
  now?: () => number
  answerMs?: number
}): Promise<Connectors> {
  const { services, now = Date.now, answerMs = ANSWER_MS } = given
  const ready = new Map<string, Ready>()
  const known = await loadConnectors()
  for (const { name, unit: connector } of known) {
    const settings = configured(name, connector, given.settings[name], given.environment)
    if (!settings) continue
    const report = (what: string) => given.report?.(name, what)
    ready.set(name, { connector, settings, desk: deskOf(name, connector, settings, services, now, report) })
  }
  const stranger = Object.keys(given.settings).find((name) => !known.some((one) => one.name === name))
  if (stranger)
    throw new PosternError('E_SETTINGS', `settings: connectors.${stranger}: there is no such connector`)
  const queue = workQueue(AT_ONCE, WAITING)
  const underWay = new Map<string, Promise<void>>()

  return {
    vendors: [...ready.keys()],

    async deliver(vendor, delivery) {
      const found = ready.get(vendor)
      if (!found) throw new PosternError('E_NOT_FOUND', 'no connector of this name is set up')
      const { connector, settings, desk } = found
      const keys = connector.verify(delivery, {
        secrets: settings.secret,
        options: settings.options,
        now: now(),
        maxAge: settings.maxAge && settings.maxAge * 1000,
      })
      for (const key of keys) if (await services.seen(vendor, key)) return 'repeated'
      const body = parse(delivery.body)
      const name = `${vendor} ${keys[0]}`
      let work = underWay.get(name)
      if (!work) {
        work = queue(async () => {
          await connector.handle(body, desk)
          for (const key of keys) await services.remember(vendor, key)
        }).finally(() => underWay.delete(name))
        underWay.set(name, work)
      }
      work.catch((error) => desk.report(`a delivery failed: ${describeError(error).message}`))
      await within(answerMs, work)
      return 'taken'
    },

    async writeBack(outcome, origin) {
      const { connector, settings, desk } = ready.get(origin.vendor) ?? {}
      if (!settings?.writeBack || !connector?.writeBack || !desk) return false
      await connector.writeBack(outcome, origin, desk)
      return true
    },
  }
}

/** All connectors that there are, by the names of their folders. */
export function loadConnectors(): Promise<{ name: string; unit: Connector }[]> {
  const folder = fileURLToPath(new URL('./', import.meta.url))
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return loadFromFolders<Connector, string>(folder, folders.map(({ name }) => name).sort(), 'connector')
}

function deskOf(
  vendor: string,
  connector: Connector,
  settings: ConnectorSettings,
  services: ConnectorServices,
  now: () => number,
  report: (what: string) => void,
): Desk {
  const { allowPrivate, options, apiKey, roles } = settings
  const hosts = settings.attachmentHosts ?? connector.attachmentHosts ?? []
  const base = settings.api ?? connector.api
  const api = (desk: Desk) =>
    base !== undefined && apiKey !== undefined
      ? vendorApi({ base, allowPrivate, hosts, authorize: () => connector.authorize?.(desk) ?? '' })
      : undefined
  return openDesk({ vendor, options, apiKey, allowPrivate, hosts, roles, services, now, report, api })
}

function parse(body: Buffer): object {
  let parsed: unknown
  try {
    parsed = JSON.parse(body.toString('utf8'))
  } catch {
    // Answered below, as anything is that is no object.
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new PosternError('E_MALFORMED', 'the body is not a JSON object')
  return parsed
}

/** @throws PosternError `E_UNDER_WAY` when the work is not done by then; it goes on. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const why = new PosternError('E_UNDER_WAY', 'the delivery is still being worked on')
    timer = setTimeout(() => reject(why), ms)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
