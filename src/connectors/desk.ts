import type { ConnectorSettings } from '../core/connector-settings.ts'
import { describeError } from '../core/errors.ts'
import { FetchError } from '../outbound/client.ts'
import type { ReceivedApplication } from './application.ts'
import type { ConnectorServices, Origin, Whose } from './connector.ts'
import { fetchDocuments, type RemoteFile } from './documents.ts'
import type { VendorApi } from './vendor-api.ts'

/** Of this vendor, unless another is said. */
type OwnOf<T> = T extends unknown ? Omit<T, 'vendor'> & { vendor?: string } : never

/** What a connector works with while it handles one vendor's deliveries. */
export interface Desk {
  vendor: string
  options: Readonly<Record<string, string>>
  apiKey: string | undefined
  /** Absent without a key for it. */
  api: VendorApi | undefined
  allowPrivate: boolean
  /** Milliseconds since 1970. */
  now(): number
  /** Tells the operator of something that was left undone. */
  report(what: string): void
  /**
   * Fetches the files, hands the application over, and takes it back when it was erased meanwhile. Of somebody whom
   * the vendor has deleted, nothing is taken: deliveries arrive late and twice.
   *
   * @throws FetchError after handing over, when a file could not be had for now: the next delivery may bring it.
   */
  receive(
    application: ReceivedApplication,
    origin: Omit<Origin, 'vendor' | 'id'>,
    files: readonly RemoteFile[],
  ): Promise<void>
  amend(fragment: Record<string, unknown>, whose: OwnOf<Whose>): Promise<void>
  /**
   * Erases, and remembers that: what is delivered late about it is not taken. What a legal hold keeps is reported.
   */
  erase(whose: OwnOf<Whose>): Promise<void>
}

const mark = (whose: OwnOf<Whose>) =>
  'person' in whose ? `erased:person:${whose.person}` : `erased:application:${whose.id}`

type RoleWords = ConnectorSettings['roles']
type Role = NonNullable<ReceivedApplication['role']>

function sensitivityOf({ id, title = '' }: Role, roles: RoleWords): Pick<Role, 'sensitivity'> {
  const named = (words: readonly string[]) =>
    words.some((word) => word === id?.toLowerCase() || title.toLowerCase().includes(word))
  if (named(roles.critical)) return { sensitivity: 'critical' }
  return named(roles.elevated) ? { sensitivity: 'elevated' } : {}
}

/** @param given.hosts where attachments may be fetched from */
export function openDesk(
  given: Pick<Desk, 'vendor' | 'options' | 'apiKey' | 'allowPrivate' | 'now' | 'report'> & {
    api: (desk: Desk) => VendorApi | undefined
    hosts: readonly string[]
    roles: RoleWords
    services: ConnectorServices
  },
): Desk {
  const { vendor, services, hosts, allowPrivate, report } = given
  const erased = (whose: OwnOf<Whose>) => services.seen(whose.vendor ?? vendor, mark(whose))
  const erasedAlready = async (id: string, person: string | undefined) =>
    (await erased({ id })) || (person !== undefined && (await erased({ person })))
  const desk: Desk = {
    ...given,
    api: undefined,
    async receive(application, { person, asOf }, files) {
      const { id } = application
      if (await erasedAlready(id, person)) return report('something about an erased application is not taken')
      const { documents, failure } = await fetchDocuments(files, { hosts, allowPrivate, report })
      const role = application.role && {
        ...application.role,
        ...sensitivityOf(application.role, given.roles),
      }
      await services.receive({ ...application, role, documents }, { vendor, id, person, asOf })
      if (await erasedAlready(id, person)) await services.erase({ vendor, id })
      if (failure) throw failure
    },
    async amend(fragment, whose) {
      if (await erased(whose)) return report('something about an erased application is not taken')
      await services.amend(fragment, { vendor, ...whose })
    },
    async erase(whose) {
      await services.remember(whose.vendor ?? vendor, mark(whose))
      try {
        await services.erase({ vendor, ...whose })
      } catch (error) {
        // Delivering it again would help nobody: whoever lifts the hold erases.
        if (describeError(error).code !== 'E_LEGAL_HOLD') throw error
        report(`the vendor has erased ${mark(whose).slice('erased:'.length)}, which a legal hold keeps here`)
      }
    },
  }
  desk.api = given.api(desk)
  return desk
}

/** The vendor's API, where nothing can be done without it. @throws FetchError */
export function apiOf({ api, vendor }: Desk): VendorApi {
  if (!api) throw new FetchError(vendor, 'no API key is set', true)
  return api
}
