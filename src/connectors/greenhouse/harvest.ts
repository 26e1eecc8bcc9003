import { z } from 'zod'
import { basic, FetchError } from '../../outbound/client.ts'
import type { Desk } from '../desk.ts'
import { vendorApi } from '../vendor-api.ts'

const tokenSchema = z.object({
  access_token: z.string().min(1).max(10_000),
  expires_in: z.number().positive().optional().catch(undefined),
})

/** Seconds that a token is used when its answer does not say: it holds for an hour. */
const USED_FOR = 45 * 60

const tokens = new WeakMap<Desk, { header: string; until: number }>()

/**
 * The header for Harvest v3, with a token by OAuth 2.0 client credentials that is used until it ends.
 * https://harvestdocs.greenhouse.io/docs/authentication
 */
export async function harvestAuthorization(desk: Desk): Promise<string> {
  const known = tokens.get(desk)
  if (known && desk.now() < known.until) return known.header
  const { clientId = '', userId, tokenUrl = 'https://auth.greenhouse.io/token' } = desk.options
  const api = vendorApi({
    base: tokenUrl,
    authorize: () => basic(clientId, desk.apiKey),
    allowPrivate: desk.allowPrivate,
    hosts: [],
  })
  const form = { grant_type: 'client_credentials', ...(userId ? { sub: userId } : {}) }
  const answer = tokenSchema.safeParse(await api.ask('POST', '', { form }))
  if (!answer.success) throw new FetchError(tokenUrl, 'the answer has no access token', false)
  const { access_token, expires_in = USED_FOR } = answer.data
  const header = `Bearer ${access_token}`
  tokens.set(desk, { header, until: desk.now() + Math.max(0, expires_in - 60) * 1000 })
  return header
}
