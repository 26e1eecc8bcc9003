import { z } from 'zod'

/** A secret: shown nowhere, logged nowhere. */
const secret = z.string().trim().min(8).max(4096)

const roleWords = z.array(z.string().trim().toLowerCase().min(2).max(100)).max(200).default([])

/** What the operator says of one connector. */
export const connectorSettingsSchema = z.strictObject({
  /** What webhooks are signed with; several while one is being changed, or where each event has its own. */
  secret: z.union([secret.transform((one) => [one]), z.array(secret).max(20)]).default([]),
  /** For asking the vendor's API: a key, or the secret of OAuth client credentials. */
  apiKey: secret.optional(),
  /** The vendor's API, when it is not the usual address. */
  api: z.url({ protocol: /^https?$/ }).optional(),
  /** Hosts that attachments may come from; `.example.com` stands for all below it. Default: the vendor's. */
  attachmentHosts: z.array(z.string().trim().toLowerCase().min(1)).optional(),
  /** Whether the API and attachments may have private addresses. */
  allowPrivate: z.boolean().default(false),
  /** Whether a note says in the vendor's system that somebody should look. */
  writeBack: z.boolean().default(false),
  /** What roles can reach, by their ids or by words in their titles. Any other is ordinary. */
  roles: z.strictObject({ critical: roleWords, elevated: roleWords }).prefault({}),
  /** Seconds for which a signature with a time in it holds. Default: the connector's. */
  maxAge: z.number().int().positive().optional(),
  /** What only this connector knows, such as the id of a tag. */
  options: z.record(z.string(), z.string().max(2000)).default({}),
})

export type ConnectorSettings = z.infer<typeof connectorSettingsSchema>

/** By the name of a connector, which is its folder's. */
export const connectorsSchema = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'the name of a connector'), connectorSettingsSchema)
  .default({})
