import { z } from 'zod'
import { SCREENING_RESULTS } from '../../store/applications.ts'
import { DISPOSITIONS } from '../../store/screenings.ts'

const at = z.iso.datetime()
const reason = z.string().trim().min(10).max(5000)

export const hiringVerdictSchema = z.enum(['pass', 'review'])

/** An application as other answers name it. */
export const applicationNameSchema = z.object({ id: z.uuid(), name: z.string() })

/** A record of one screening with sanctions lists. */
export const screeningSchema = z.object({
  id: z.uuid(),
  application: applicationNameSchema,
  at,
  lists: z.array(
    z.object({ list: z.string(), issued: z.string(), parties: z.number().int(), ageDays: z.number() }),
  ),
  query: z.object({
    names: z.array(z.string()),
    birthDates: z.array(z.string()).optional(),
    emails: z.array(z.string()).optional(),
    phones: z.array(z.string()).optional(),
    documents: z.array(z.string()).optional(),
    wallets: z.array(z.string()).optional(),
    addresses: z.array(z.string()).optional(),
  }),
  hits: z.array(
    z.object({
      list: z.string(),
      issued: z.string(),
      party: z.string(),
      name: z.string(),
      programmes: z.array(z.string()),
      by: z.enum(['name', 'identifier']),
      asked: z.string().optional(),
      listed: z.string().optional(),
      score: z.number().optional(),
      weak: z.boolean().optional(),
      corroborated: z.array(z.object({ kind: z.string(), value: z.string() })),
      contradicted: z.array(z.object({ kind: z.string(), asked: z.string(), listed: z.string() })),
    }),
  ),
  result: z
    .enum(SCREENING_RESULTS)
    .meta({ description: '`possible`: a name alone; `match`: with a second or an exact identifier.' }),
  disposition: z
    .object({ disposition: z.enum(DISPOSITIONS), reason: z.string(), by: z.string(), at })
    .optional()
    .meta({ description: 'What a person concluded of the hits.' }),
})

export const dispositionBody = z.object({ disposition: z.enum(DISPOSITIONS), reason })

/** A letter in plain words, as text and as HTML without anything that loads or runs. */
export const letterSchema = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  leftOut: z
    .array(z.object({ title: z.string(), why: z.string() }))
    .meta({ description: 'For whoever sends it: what the letter does not speak of, and why.' }),
})

const sourcedPoint = z.object({
  title: z.string(),
  why: z.string(),
  place: z.string(),
  innocent: z.string(),
  clear: z.string().meta({ description: 'How the applicant can clear it.' }),
  source: z.string(),
})

/** What belongs with a decision against an applicant in the United States. Not legal advice. */
export const adverseActionSchema = z.object({
  madeAt: at,
  application: applicationNameSchema.extend({ reference: z.string() }),
  notLegalAdvice: z.string(),
  notice: z.array(z.string()).meta({ description: 'Paragraphs of the notice before the action.' }),
  findings: z.array(sourcedPoint),
  exonerating: z.array(z.object({ title: z.string(), why: z.string(), source: z.string() })),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
  thirdParty: z
    .array(z.object({ name: z.string(), what: z.string(), date: z.string() }))
    .meta({ description: 'Data of others that was used, with its date.' }),
  dispute: z.array(z.string()),
  statute: z.array(z.object({ text: z.string(), source: z.string() })),
  html: z.string(),
})

export const disagreementsSchema = z.object({
  entries: z.array(
    z.object({
      application: applicationNameSchema,
      kind: z.enum(['assessment', 'decision']),
      said: z.string().meta({ description: 'The leaning or the outcome.' }),
      reason: z.string(),
      by: z.string(),
      at,
      verdict: hiringVerdictSchema.meta({ description: 'The one that stood then.' }),
      score: z.number(),
      detectors: z.array(z.string()),
    }),
  ),
  next: z.string().optional(),
  counts: z.object({
    assessments: z.object({ all: z.number().int(), differ: z.number().int() }),
    decisions: z.object({ all: z.number().int(), differ: z.number().int() }),
  }),
  detectors: z.array(
    z.object({
      detector: z.string(),
      all: z.number().int().meta({ description: 'Assessments and decisions while it had found something.' }),
      differ: z.number().int().meta({ description: 'Those in which a person saw it otherwise.' }),
    }),
  ),
})

export const screeningListSchema = z.object({
  screenings: z.array(screeningSchema),
  next: z.string().optional(),
  counts: z.object({ all: z.number().int(), waiting: z.number().int() }),
})

export const erasedSchema = z.object({
  erased: z.literal(true),
  rescreened: z.number().int().meta({ description: 'Other applications whose findings had quoted it.' }),
  wordsToCheck: z
    .array(z.uuid())
    .meta({ description: 'Applications where a person’s own words still hold one of its values.' }),
  remains: z.string().meta({ description: 'What an erasure cannot reach, in words.' }),
})

const interval = z.tuple([z.number(), z.number()])
const rateSchema = z.object({
  group: z.string(),
  applications: z.number().int(),
  selected: z.number().int(),
  rate: z.number(),
  interval: interval.meta({ description: 'Of the rate, 95%, by Wilson.' }),
  ratio: z.number().nullable().meta({ description: 'To the group with the highest rate: the impact ratio.' }),
  ratioInterval: interval.nullable().meta({ description: 'Of the ratio, 95%, by its logarithm.' }),
  below: z.boolean().meta({ description: 'Below four fifths.' }),
  warning: z.string().optional().meta({ description: 'When the numbers are too small to say anything.' }),
})

export const biasReportSchema = z.object({
  rows: z.number().int(),
  unmatched: z.number().int().meta({ description: 'Rows whose application is not there.' }),
  attributes: z.array(
    z.object({
      attribute: z.string(),
      measures: z.array(
        z.object({
          measure: z.string().meta({ description: 'What counts as selected, in words.' }),
          groups: z.array(rateSchema),
          warnings: z.array(z.string()),
        }),
      ),
    }),
  ),
  method: z.array(z.string()),
})
