import type { ConnectorSettings } from '../core/connector-settings.ts'
import { connectorSettingsSchema } from '../core/connector-settings.ts'
import { PosternError } from '../core/errors.ts'
import type { Connector } from './connector.ts'

/**
 * What the operator says of a connector: the settings, and secrets that the environment holds in their place
 * (`POSTERN_ASHBY_SECRET`, several with commas between them, and `POSTERN_ASHBY_API_KEY`).
 *
 * @returns undefined when it is not set up: there is no secret to check webhooks with.
 * @throws PosternError `E_SETTINGS` that names what is missing or unknown
 */
export function configured(
  vendor: string,
  connector: Connector,
  settings: ConnectorSettings | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): ConnectorSettings | undefined {
  const variable = `POSTERN_${vendor.replaceAll('-', '_').toUpperCase()}`
  const secrets = environment[`${variable}_SECRET`]?.split(',').filter((one) => one.trim() !== '')
  const apiKey = environment[`${variable}_API_KEY`] || settings?.apiKey
  const checked = connectorSettingsSchema.safeParse({
    ...settings,
    secret: secrets?.length ? secrets : (settings?.secret ?? []),
    ...(apiKey ? { apiKey } : {}),
  })
  if (!checked.success) throw unusable(vendor, 'a secret or key is too short or too long')
  const { data } = checked
  if (data.secret.length === 0) {
    if (settings) throw unusable(vendor, `no secret: webhooks that nobody signed are not taken`)
    return undefined
  }
  for (const needed of connector.requires ?? [])
    if (data[needed] === undefined) throw unusable(vendor, `${needed} is needed`)
  if (data.apiKey !== undefined && connector.authorize && (data.api ?? connector.api) === undefined)
    throw unusable(vendor, 'api is needed: the address of the API')
  if (data.writeBack && connector.writeBack && data.apiKey === undefined)
    throw unusable(vendor, 'apiKey is needed to write back')
  for (const [name, value] of Object.entries(data.options)) {
    const form = connector.options && Object.hasOwn(connector.options, name) && connector.options[name]
    if (!form) throw unusable(vendor, `options.${name}: it has no such option`)
    if (!form.test(value)) throw unusable(vendor, `options.${name}: it must match ${form}`)
  }
  return data
}

function unusable(vendor: string, why: string): PosternError {
  return new PosternError('E_SETTINGS', `settings: connectors.${vendor}: ${why}`)
}
