import { z } from 'zod'
import { LISTED_TYPES } from './entry.ts'

/** How many values one list may have. */
export const ENTRIES_READ = 2_000_000

/** Bytes of one list. */
export const LIST_BYTES = 128 * 2 ** 20

/** Values of one kind, judgement and day. */
export interface Group {
  type: (typeof LISTED_TYPES)[number]
  judgement: 'block' | 'allow'
  /** The day on which the list says it was seen: `2026-01-31`. */
  date?: string | undefined
  values: string[]
}

export const LIST_FORMATS = ['eth-phishing-detect', 'csv', 'text', 'osv'] as const

export type ListFormat = (typeof LIST_FORMATS)[number]

/** What reading a list's bytes gives. */
export interface ParsedList {
  format: ListFormat
  groups: Group[]
  /** The list's own version, when it says one. */
  version?: string | undefined
  /** Lines or fields that were of no kind known, counted. */
  passedOver: number
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A list as it is kept in `<data>/intel/NAME.json`. */
export const storedListSchema = z.strictObject({
  meta: z.strictObject({
    name: z.string(),
    format: z.enum(LIST_FORMATS),
    /** When it was loaded here, RFC 3339. */
    addedAt: z.iso.datetime(),
    /** The day on which its makers issued it, when the operator said. */
    listDate: day.optional(),
    version: z.string().optional(),
    /** How many values it has. */
    count: z.number().int().nonnegative(),
    /** Of the file that was loaded. */
    sha256: z.string(),
  }),
  groups: z.array(
    z.strictObject({
      type: z.enum(LISTED_TYPES),
      judgement: z.enum(['block', 'allow']),
      date: day.optional(),
      values: z.array(z.string()),
    }),
  ),
})

export type StoredList = z.infer<typeof storedListSchema>

/** Collects values into groups, each once. */
export class Groups {
  readonly #groups = new Map<string, Group & { seen: Set<string> }>()
  #size = 0

  get size(): number {
    return this.#size
  }

  add(type: Group['type'], value: string, judgement: Group['judgement'], date?: string): void {
    const key = `${type} ${judgement} ${date ?? ''}`
    let group = this.#groups.get(key)
    if (!group) {
      group = { type, judgement, ...(date === undefined ? {} : { date }), values: [], seen: new Set() }
      this.#groups.set(key, group)
    }
    if (group.seen.has(value)) return
    group.seen.add(value)
    group.values.push(value)
    this.#size++
  }

  done(): Group[] {
    return [...this.#groups.values()].map(({ seen: _, ...group }) => group)
  }
}
