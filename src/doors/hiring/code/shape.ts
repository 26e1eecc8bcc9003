import { z } from 'zod'
import type { Gathered } from './gathered.ts'

/** One kind of record that exports hold. */
export interface Shape {
  /** Whether a record is of this kind, by its keys. */
  fits(record: Readonly<Record<string, unknown>>): boolean
  /**
   * @param hint keys and file names that lead to the record, the nearest first
   * @returns false when it is of the kind but cannot be understood
   */
  read(record: unknown, gathered: Gathered, hint: readonly string[]): boolean
}

/** A field that may be missing, null or nonsense. */
export const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

export const word = z.string().trim().min(1).max(300)
export const number = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,18}$/)])
  .transform(String)
export const moment = z
  .string()
  .max(40)
  .transform((text, context) => {
    const at = Date.parse(text)
    if (!Number.isNaN(at)) return at
    context.addIssue('no date')
    return z.NEVER
  })
export const objectName = z.string().regex(/^[0-9a-f]{40}$/)

/** The host that a record's link leads to: `github.com`, though its API has a name of its own. */
export function hostOf(url: string | undefined, otherwise: string): string {
  if (url === undefined) return otherwise
  try {
    return new URL(url).hostname.replace(/^(?:api|www)\./, '') || otherwise
  } catch {
    return otherwise
  }
}

/** `owner/name` in a link to a repository or something of it. */
export function repositoryIn(url: string | undefined): string | undefined {
  const path = url === undefined ? '' : url.replace(/^https?:\/\/[^/]*\/(?:api\/v3\/)?(?:repos\/)?/, '')
  return /^([^/]{1,100}\/[^/?#]{1,100})/.exec(path)?.[1]
}
