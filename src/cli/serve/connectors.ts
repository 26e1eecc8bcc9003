import { type Connectors, openConnectors } from '../../connectors/connectors.ts'
import type { Settings } from '../../core/settings.ts'
import type { Hiring } from '../../hiring/hiring.ts'
import type { Store } from '../../store/store.ts'
import { connectorServices } from './connector-services.ts'

/**
 * Opens the connectors that are set up, on what records applications.
 *
 * @param given.secrets variables of the environment
 * @throws PosternError `E_SETTINGS`
 */
export async function serveConnectors(given: {
  store: Store
  hiring: Hiring
  settings: Settings
  secrets: Readonly<Record<string, string>>
  publicUrl?: string | undefined
  onFailure: (what: string, error: unknown) => void
}): Promise<Connectors> {
  const { store, hiring, settings, secrets, publicUrl, onFailure } = given
  let opened: Connectors | undefined
  const services = connectorServices({
    store,
    hiring,
    publicUrl,
    async tell(outcome, origin) {
      try {
        await opened?.writeBack(outcome, origin)
      } catch (error) {
        onFailure(`connector ${origin.vendor}: a note could not be written back`, error)
        throw error
      }
    },
  })
  opened = await openConnectors({
    settings: settings.connectors,
    environment: secrets,
    services,
    report: (vendor, what) => onFailure(`connector ${vendor}`, what),
  })
  return opened
}
