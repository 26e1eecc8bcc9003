import { z } from 'zod'
import { CATEGORIES } from './category.ts'
import { connectorsSchema } from './connector-settings.ts'
import { PosternError } from './errors.ts'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@/]+\.[^\s@/]+$/, 'a domain such as example.com')

const listName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'a name of letters, digits, dots, hyphens, at most 64')

/** A list that `postern intel sync` may fetch. */
const fetchedList = z.strictObject({
  name: listName,
  url: z.url({ protocol: /^https?$/ }),
  /** What it is a list of. */
  as: z.enum(['indicators', 'sanctions', ...CATEGORIES]).default('indicators'),
})

/** What the operator says of their own house. Every field has a default. */
export const settingsSchema = z
  .strictObject({
    /** The operator's own brand, guarded like the well-known ones. */
    brand: z
      .strictObject({
        names: z.array(z.string().trim().min(3)).default([]),
        domains: z.array(domain).default([]),
      })
      .prefault({}),
    /** The `authserv-id`s of the operator's own mail servers (RFC 8601): only their results are believed. */
    trustedAuthservIds: z.array(z.string().trim().toLowerCase().min(1)).default([]),
    limits: z
      .strictObject({
        /** Bytes of one subject. */
        subjectBytes: z
          .number()
          .int()
          .positive()
          .default(64 * 2 ** 20),
        /** Milliseconds for one subject, intake and all. */
        subjectMs: z.number().int().positive().default(1800),
        /** Bytes of one file that somebody is to open, install or run: installers are large. */
        artifactBytes: z
          .number()
          .int()
          .positive()
          .default(2 ** 30),
        /** Milliseconds for one artefact: a folder or package has many files. */
        artifactMs: z.number().int().positive().default(60_000),
        /** Milliseconds for one application with its documents. */
        applicationMs: z.number().int().positive().default(30_000),
      })
      .prefault({}),
    /** What may be fetched. Nothing is unless it is said here or on the command line. */
    fetch: z
      .strictObject({
        /** Packages that somebody names to have them judged. */
        packages: z.boolean().default(false),
        npmRegistry: z.url().default('https://registry.npmjs.org/'),
        pypiIndex: z.url().default('https://pypi.org/pypi/'),
        /** Lists that `postern intel sync` fetches: their addresses, or names of well-known ones. */
        lists: z.array(z.union([listName, fetchedList])).default([]),
        /** Whether registries and lists may have private addresses: a company's own mirror. */
        allowPrivate: z.boolean().default(false),
      })
      .prefault({}),
    /** Systems that applications come from. */
    connectors: connectorsSchema,
    /** Days after which recorded subjects are deleted. */
    retentionDays: z.number().int().positive().default(90),
    hiring: z
      .strictObject({
        /** Days after its last change on which an application is erased, unless the applicant was hired. */
        retentionDays: z.number().int().positive().default(180),
        /** Days for which keyed digests of an erased application's mailboxes and phones are kept. 0: not at all. */
        tombstoneDays: z.number().int().min(0).default(0),
      })
      .prefault({}),
  })
  .prefault({})

export type Settings = z.infer<typeof settingsSchema>

/**
 * Reads settings from parsed JSON.
 * @throws PosternError `E_SETTINGS`, naming the field.
 */
export function readSettings(value: unknown): Settings {
  const result = settingsSchema.safeParse(value)
  if (result.success) return result.data
  const first = result.error.issues[0]
  throw new PosternError('E_SETTINGS', `settings: ${first?.path.join('.') || 'the file'}: ${first?.message}`)
}

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse(undefined)
