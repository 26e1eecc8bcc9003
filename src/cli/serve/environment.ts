import { isIPv6 } from 'node:net'
import { PosternError } from '../../core/errors.ts'

/** What the environment says of where and how to serve. */
export interface ServeEnvironment {
  host: string
  port: number
  databaseUrl: string | undefined
  publicUrl: string | undefined
  apiKey: string | undefined
  /** Variables that hold secrets and keys of connectors, by their names. */
  connectorSecrets: Readonly<Record<string, string>>
}

const CONNECTOR_SECRET = /^POSTERN_[A-Z0-9_]+_(?:SECRET|API_KEY)$/

/**
 * Reads `POSTERN_HOST`, `POSTERN_PORT`, `POSTERN_URL` (where people reach the console), `POSTERN_API_KEY` (accepted
 * for the support door), `DATABASE_URL` and secrets of connectors (`POSTERN_ASHBY_SECRET`, `POSTERN_ASHBY_API_KEY`). A variable that is set to nothing counts as not set.
 *
 * @throws PosternError `E_USAGE`, naming the variable.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): ServeEnvironment {
  const port = Number(env.POSTERN_PORT || 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new PosternError('E_USAGE', `POSTERN_PORT: “${env.POSTERN_PORT}” is not a port from 0 to 65535`)
  const publicUrl = env.POSTERN_URL || undefined
  if (publicUrl !== undefined && !/^https?:$/.test(URL.parse(publicUrl)?.protocol ?? ''))
    throw new PosternError(
      'E_USAGE',
      `POSTERN_URL: “${publicUrl}” is not an address such as https://postern.example`,
    )
  return {
    host: env.POSTERN_HOST || '127.0.0.1',
    port,
    databaseUrl: env.DATABASE_URL || undefined,
    publicUrl,
    apiKey: env.POSTERN_API_KEY || undefined,
    connectorSecrets: Object.fromEntries(
      Object.entries(env).filter(
        (entry): entry is [string, string] => CONNECTOR_SECRET.test(entry[0]) && Boolean(entry[1]),
      ),
    ),
  }
}

/** The address by which somebody on this machine reaches a server that listens there. */
export function localUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`
}
