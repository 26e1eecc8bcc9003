import { z } from 'zod'

/** What a listed party is. */
export const PARTY_SCHEMAS = ['Person', 'Organization', 'Vessel', 'Aircraft'] as const

/** Between which days, or in which years, somebody was born: ISO dates or years, the same twice when it is one. */
const birth = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Whether the list says that it is near that time. */
  circa: z.literal(true).optional(),
})

const address = z.strictObject({
  street: z.string().optional(),
  town: z.string().optional(),
  /** As the list names it. */
  country: z.string().optional(),
  /** ISO 3166-1, two letters. */
  code: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
})

export const partySchema = z.strictObject({
  /** On its list. */
  id: z.string(),
  schema: z.enum(PARTY_SCHEMAS),
  /** The first is the party's main name. Weak: the list itself says that it tells little. */
  names: z.array(z.strictObject({ text: z.string(), weak: z.boolean() })).min(1),
  births: z.array(birth),
  /** Lower case. */
  emails: z.array(z.string()),
  /** Digits alone, with the country's code. */
  phones: z.array(z.string()),
  /** As {@link normaliseWallet} gives them. */
  wallets: z.array(z.string()),
  websites: z.array(z.string()),
  /** Numbers of papers and registers: letters and digits alone, upper case. */
  documents: z.array(z.string()),
  addresses: z.array(address),
  /** The programmes under which it is listed. */
  programmes: z.array(z.string()),
})

/** Somebody or something on a sanctions list, as far as it is compared. */
export type Party = z.infer<typeof partySchema>
export type PartySchema = Party['schema']
export type Birth = Party['births'][number]
export type PartyAddress = Party['addresses'][number]

/** What reading a list gives. */
export interface SanctionsList {
  /** `ofac-sdn`, `ofac-consolidated`, `un` or `eu`. */
  list: string
  /** The day on which its makers issued it: `2026-01-31`. */
  issued: string
  parties: Party[]
}
