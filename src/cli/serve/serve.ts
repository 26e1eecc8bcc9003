import { fileURLToPath } from 'node:url'
import { checkOne, createCheckPool } from '../../check/pool.ts'
import { PosternError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { createHiring } from '../../hiring/hiring.ts'
import { fetchPackage } from '../../packages/fetch.ts'
import { packageTarget } from '../../packages/target.ts'
import { buildServer } from '../../server/server.ts'
import type { App, FetchNamed } from '../../server/services.ts'
import { firstInvitation } from '../../server/welcome.ts'
import { openStore } from '../../store/store.ts'
import { serveConnectors } from './connectors.ts'
import { localUrl, type ServeEnvironment } from './environment.ts'
import { hiringEngine } from './hiring-engine.ts'
import { retain } from './retain.ts'

/** In a checkout `web/build`, in a package `dist/web/build`. */
const consoleDir = fileURLToPath(new URL('../../../web/build/', import.meta.url))

export interface RunningServer {
  /** Where it is reached. */
  url: string
  /** The link that makes the first person; undefined once somebody can sign in. */
  welcome: string | undefined
  /** Answers what is under way, then closes the server, the workers and the database. */
  stop(): Promise<void>
}

/**
 * Starts everything: the store, the workers, the server, the daily deletion.
 * @throws PosternError `E_STORE`, `E_STORE_IN_USE`, `E_KEY`, `E_ADDRESS`, `E_SETTINGS` of a connector.
 */
export async function startServer(options: {
  dataDir: string
  settings: Settings
  environment: ServeEnvironment
  onFailure: (what: string, error: unknown) => void
}): Promise<RunningServer> {
  const { dataDir, settings, environment, onFailure } = options
  const { databaseUrl, publicUrl, apiKey, connectorSecrets } = environment
  const store = await openStore({ dataDir, databaseUrl })
  const pool = createCheckPool({ settings, dataDir })
  const closeRest = async () => {
    await pool.close()
    await store.close()
  }
  try {
    const check = checkOne.bind(undefined, pool)
    const fetchNamed = settings.fetch.packages ? fetcher(settings) : undefined
    const hiring = createHiring({ store, engine: hiringEngine({ pool, settings, dataDir }), settings })
    const secrets = connectorSecrets
    const connectors = await serveConnectors({ store, hiring, settings, secrets, publicUrl, onFailure })
    const app = await buildServer({
      store,
      hiring,
      connectors,
      check,
      settings,
      fetchNamed,
      publicUrl,
      apiKey,
      consoleDir,
      onFailure,
    })
    const local = await listen(app, environment)
    const url = publicUrl ?? local
    const welcome = await firstInvitation(store, url)
    const stopRetaining = retain({ store, hiring, retentionDays: settings.retentionDays, onFailure })
    return {
      url,
      welcome,
      async stop() {
        await app.close()
        await stopRetaining()
        await closeRest()
      },
    }
  } catch (error) {
    await closeRest()
    throw error
  }
}

function fetcher(settings: Settings): FetchNamed {
  return async (named) => {
    const target = packageTarget(named)
    if (!target) throw new PosternError('E_USAGE', `${named}: not a package of a registry`)
    return fetchPackage(target, settings)
  }
}

async function listen(app: App, { host, port }: ServeEnvironment): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw new PosternError('E_ADDRESS', `${host} port ${port}: ${(error as Error).message}`, { cause: error })
  }
  const address = app.server.address()
  return localUrl(host, typeof address === 'object' && address ? address.port : port)
}
