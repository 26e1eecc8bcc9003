import { z } from 'zod'
import { GIVEN_KINDS } from '../given.ts'
import { lineSchema } from './answer.ts'
import { artifactViewSchema, viewSchema } from './view.ts'

const at = z.iso.datetime()

export const givenKindSchema = z.enum(GIVEN_KINDS)

/** An answer for what a person gave, with what it was taken for. */
export const checkedSchema = lineSchema.extend({
  as: givenKindSchema.meta({ description: 'As what it was judged.' }),
  view: viewSchema.optional(),
  share: z
    .object({ id: z.string(), expiresAt: at })
    .optional()
    .meta({ description: 'With `share=true`: where a colleague finds the answer, and until when.' }),
})

/** An answer that somebody shared: without the subject, and without what shows a message's text. */
export const sharedCheckSchema = lineSchema.extend({
  as: givenKindSchema,
  view: artifactViewSchema.optional(),
  sharedBy: z.string(),
  sharedAt: at,
  expiresAt: at,
  mine: z.boolean().meta({ description: 'Whether the one who asks may end the sharing.' }),
})
