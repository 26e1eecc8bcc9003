import type { z } from 'zod'
import { PosternError } from '../../../core/errors.ts'
import type { Unknown } from '../../../core/finding.ts'
import { type ApplicationInput, applicationSchema } from '../application-schema.ts'

/** Each round finds the faults that earlier ones hid. */
const ROUNDS = 8
const FAULTS_TOLD = 50

/** Fields that say who somebody is and not what they claim. They are never read; see docs/hiring.md. */
const NEVER_READ =
  /nationalit|citizen|ethnic|race|gender|\bsex\b|pronoun|\bage\b|religio|marital|disab|veteran|photo|accent|language|native|salary|birthplace|placeofbirth/i

/**
 * Reads an application leniently: a field that cannot be read is left out and told, and the rest counts.
 *
 * @param name what errors call it
 * @throws PosternError `E_MALFORMED` when it is no object
 */
export function readInput(given: unknown, name: string): { input: ApplicationInput; unknown: Unknown[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new PosternError('E_MALFORMED', `${name}: an application is a JSON object`)
  const draft = structuredClone(given) as Record<string, unknown>
  const unknown = strangeFields(draft)
  for (let round = 0; round < ROUNDS; round++) {
    const result = applicationSchema.safeParse(draft)
    if (result.success) return { input: result.data, unknown }
    for (const issue of deepestLast(result.error.issues)) {
      const { path, message } = issue
      if (unknown.length < FAULTS_TOLD) unknown.push({ what: path.join('.'), why: `left out: ${message}` })
      remove(draft, path, issue.code === 'too_big' ? Number(issue.maximum) : undefined)
    }
  }
  throw new PosternError(
    'E_MALFORMED',
    `${name}: it breaks the schema in too many places: ${unknown.at(-1)?.what}`,
  )
}

function strangeFields(draft: Record<string, unknown>): Unknown[] {
  const strange = Object.keys(draft).filter((key) => !(key in applicationSchema.shape))
  for (const key of strange) delete draft[key]
  return strange.slice(0, FAULTS_TOLD).map((key) => ({
    what: `the field “${key.slice(0, 60)}”`,
    why: NEVER_READ.test(key)
      ? 'never read: it says who somebody is, not whether a claim holds'
      : 'left out: the schema has no such field',
  }))
}

/** Faults in an order in which removing one does not move the others: of an array, its last elements first. */
function deepestLast(issues: readonly z.core.$ZodIssue[]) {
  const distinct = new Map(issues.map((issue) => [issue.path.join('\0'), issue]))
  return [...distinct.values()].sort((a, b) => compare(b.path, a.path))
}

function compare(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (key === other) continue
    return typeof key === 'number' && typeof other === 'number'
      ? key - other
      : String(key) < String(other)
        ? -1
        : 1
  }
  return a.length - b.length
}

/** @param most of a list that is too long: how many of it are kept */
function remove(draft: unknown, path: readonly PropertyKey[], most: number | undefined): void {
  let holder = draft as Record<PropertyKey, unknown>
  for (const key of path.slice(0, -1)) {
    const next = holder[key]
    if (typeof next !== 'object' || next === null) return
    holder = next as Record<PropertyKey, unknown>
  }
  const last = path.at(-1)
  if (last === undefined) return
  const value = holder[last]
  if (most !== undefined && Array.isArray(value)) holder[last] = value.slice(0, most)
  else if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1)
  else delete holder[last]
}
