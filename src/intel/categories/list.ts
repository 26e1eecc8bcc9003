import { z } from 'zod'
import { CATEGORIES, type Category } from '../../core/category.ts'

/** What the lists of a category hold. */
export const VALUES_OF = {
  vpn: 'networks',
  hosting: 'networks',
  tor: 'networks',
  relay: 'networks',
  dprk: 'networks',
  'disposable-mail': 'domains',
  'alias-mail': 'domains',
  'mail-drop': 'addresses',
} as const satisfies Record<Category, string>

export type ValueKind = (typeof VALUES_OF)[Category]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A list of one category as it is kept in `<data>/intel/categories/NAME.json`. */
export const categoryListSchema = z.strictObject({
  meta: z.strictObject({
    name: z.string(),
    category: z.enum(CATEGORIES),
    /** When it was loaded here, RFC 3339. */
    addedAt: z.iso.datetime(),
    /** The day on which its makers issued it, when it or the operator said. */
    listDate: day.optional(),
    /** How many values it has; networks that adjoin are one. */
    count: z.number().int().nonnegative(),
    /** Of the file that was loaded. */
    sha256: z.string(),
  }),
  values: z.array(z.string()),
})

export type CategoryList = z.infer<typeof categoryListSchema>
