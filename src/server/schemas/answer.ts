import { z } from 'zod'
import { OBSERVABLE_TYPES } from '../../core/observable.ts'

export const findingSchema = z.object({
  detector: z.string(),
  family: z.string(),
  strength: z.enum(['decisive', 'strong', 'context']),
  weight: z.number().meta({ description: 'Bits.' }),
  title: z.string(),
  why: z.string(),
  where: z.object({
    part: z.string(),
    file: z.string().optional(),
    line: z.number().int().optional(),
    column: z.number().int().optional(),
    text: z.string(),
  }),
  innocent: z.string(),
  advice: z.string(),
  technique: z.string().meta({ description: 'MITRE ATT&CK technique.' }),
  source: z.string(),
})

export const notFoundSchema = z.object({ detector: z.string(), looksFor: z.string() })

export const observableSchema = z.object({ type: z.enum(OBSERVABLE_TYPES), value: z.string() })

export const judgementSchema = z.enum(['pass', 'review', 'block'])

/** A verdict with its explanation: what the command line prints for a subject, less its path. */
export const answerSchema = z.object({
  door: z.string(),
  verdict: judgementSchema,
  score: z.number().meta({ description: 'Bits, higher is worse.' }),
  findings: z.array(findingSchema),
  unknown: z
    .array(z.object({ what: z.string(), why: z.string() }))
    .meta({ description: 'What could not be checked.' }),
  observables: z.array(observableSchema),
  notFound: z.array(notFoundSchema).meta({ description: 'What was looked for and not seen.' }),
  turn: z.string().meta({ description: 'The smallest change that would turn the verdict.' }),
  ms: z.number().meta({ description: 'Milliseconds it took.' }),
})

/** With the name a person knows it by: the command line's JSON line. */
export const lineSchema = answerSchema.extend({ path: z.string() })
