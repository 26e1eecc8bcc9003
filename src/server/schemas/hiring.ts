import { z } from 'zod'
import { CHECK_OUTCOMES, VERIFIED } from '../../store/application-checks.ts'
import { SENSITIVITIES, STAGES } from '../../store/applications.ts'
import { HIRING_OUTCOMES, LEANINGS } from '../../store/opinions.ts'
import { findingSchema, notFoundSchema } from './answer.ts'
import { applicationNameSchema, hiringVerdictSchema, screeningSchema } from './hiring-records.ts'

const at = z.iso.datetime()
const day = z.iso.date()
const reason = z.string().trim().min(10).max(5000)
const WITHHELD = 'Absent until whoever asks has recorded an assessment of their own.'

export const roleSchema = z.object({
  id: z.string().optional(),
  title: z.string().optional(),
  sensitivity: z.enum(SENSITIVITIES),
})

const keepSchema = z.object({
  until: day.nullable().meta({ description: 'The day on which it is erased; null: none is set.' }),
  because: z.string().meta({ description: 'Why that day, in words.' }),
  hold: z
    .object({ reason: z.string(), by: z.string(), at })
    .optional()
    .meta({ description: 'A legal hold: while it stands nothing is erased.' }),
})

/** What an application says, as lines that a person can read and compare. */
export const claimSchema = z.object({
  about: z.string().meta({ description: '`name`, `phone`, `address`, `work` and so on.' }),
  part: z.string().meta({ description: 'Where it stands: `second phone`.' }),
  text: z.string(),
})

const exonerationSchema = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  where: findingSchema.shape.where,
  weight: z
    .number()
    .optional()
    .meta({ description: `Bits. ${WITHHELD}` }),
  source: z.string(),
})

export const plannedCheckSchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.enum(['before-interview', 'before-offer', 'before-start', 'after-hire']),
  how: z.string(),
  asks: z.string().optional(),
  minutes: z.number(),
  source: z.string(),
  clears: z.array(z.string()),
  why: z.string(),
  done: z.boolean(),
})

const linkSchema = applicationNameSchema.extend({
  probability: z
    .number()
    .optional()
    .meta({ description: `From 0 to 1. ${WITHHELD}` }),
  bits: z.number().optional().meta({ description: WITHHELD }),
  sameName: z.boolean(),
  relatedName: z.boolean().meta({ description: 'The names have a part in common: families, married names.' }),
  stage: z.string().optional(),
  because: z.array(z.string()),
})

export const sharedValueSchema = z.object({
  kind: z.string().meta({ description: '`phone`, `mailbox`, `paragraph` and so on.' }),
  value: z.string(),
  part: z.string(),
  others: z.array(
    applicationNameSchema.extend({ part: z.string(), sameName: z.boolean(), relatedName: z.boolean() }),
  ),
  count: z.number().int().meta({ description: 'How many applications have it, this one included.' }),
})

const assessmentSchema = z.object({
  leaning: z.enum(LEANINGS),
  reason: z.string(),
  by: z.string(),
  at,
})

const decisionSchema = z.object({
  outcome: z.enum(HIRING_OUTCOMES),
  reason: z.string(),
  by: z.string(),
  at,
})

const checkDoneSchema = z.object({
  id: z.uuid(),
  check: z.string(),
  title: z.string(),
  outcome: z.enum(CHECK_OUTCOMES),
  what: z.string().optional(),
  of: z.string().optional(),
  asked: z.string().optional().meta({ description: 'Who was asked.' }),
  independent: z.boolean(),
  note: z.string().optional(),
  by: z.string(),
  at,
})

/** What is withheld until whoever asks has recorded an assessment. */
const total = {
  verdict: hiringVerdictSchema.optional().meta({ description: WITHHELD }),
  score: z
    .number()
    .optional()
    .meta({ description: `Bits, higher is worse. ${WITHHELD}` }),
}

export const applicationSummarySchema = z.object({
  id: z.uuid(),
  name: z.string().meta({ description: 'The name applied under, or the sender’s id.' }),
  reference: z.string().meta({ description: 'What the sender knows it by.' }),
  source: z.string().meta({ description: '`api`, `console`, or the connector’s vendor.' }),
  role: roleSchema,
  stage: z.enum(STAGES).optional(),
  receivedAt: at,
  updatedAt: at,
  keep: keepSchema,
  waiting: z.boolean().meta({ description: 'Whether a person is asked to look: its case is open.' }),
  case: z.uuid().optional(),
  ring: z.string().optional(),
  checksOpen: z.number().int().meta({ description: 'Planned checks that are not done.' }),
  sanctions: screeningSchema.shape.result,
  assessed: z.boolean().meta({ description: 'Whether whoever asks has recorded an assessment.' }),
  decision: decisionSchema.omit({ reason: true }).optional(),
  ...total,
})

export const applicationPageSchema = applicationSummarySchema.extend({
  decision: decisionSchema.optional(),
  claims: z.array(claimSchema),
  documents: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      type: z.string(),
      pages: z.number().int().optional(),
      text: z.string(),
      hidden: z.array(z.object({ text: z.string(), how: z.string() })),
    }),
  ),
  findings: z.array(
    findingSchema.extend({
      weight: z
        .number()
        .optional()
        .meta({ description: `Bits. ${WITHHELD}` }),
      strength: findingSchema.shape.strength.optional().meta({ description: WITHHELD }),
    }),
  ),
  unknown: z
    .array(z.object({ what: z.string(), why: z.string() }))
    .meta({ description: 'What could not be checked.' }),
  notFound: z.array(notFoundSchema).meta({ description: 'What was looked for and not seen.' }),
  turn: z
    .string()
    .optional()
    .meta({ description: `The smallest change that would turn the verdict. ${WITHHELD}` }),
  exonerating: z.array(exonerationSchema).meta({ description: 'What speaks for the application.' }),
  plan: z.array(plannedCheckSchema),
  checks: z.array(checkDoneSchema).meta({ description: 'Checks that were made, newest first.' }),
  links: z.array(linkSchema),
  shared: z.array(sharedValueSchema),
  ringWith: z
    .object({ id: z.string(), members: z.array(applicationNameSchema), because: z.string() })
    .optional(),
  compared: z.number().int().meta({ description: 'With how many others it was compared.' }),
  erasedBefore: z
    .array(z.enum(['mailbox', 'phone']))
    .meta({ description: 'Values that an erased application had, where the operator keeps that.' }),
  screening: screeningSchema.optional(),
  assessments: z.array(assessmentSchema).meta({
    description: 'Newest first; those of others only once whoever asks has recorded their own.',
  }),
})

export const applicationListSchema = z.object({
  applications: z.array(applicationSummarySchema),
  next: z.string().optional(),
  counts: z.object({ all: z.number().int(), waiting: z.number().int() }),
})

/** Query of the list. */
export const applicationQuery = z.object({
  verdict: z
    .union([z.literal(''), hiringVerdictSchema])
    .optional()
    .meta({ description: 'Finds only applications that whoever asks has assessed.' }),
  waiting: z.stringbool().optional(),
  stage: z.union([z.literal(''), z.enum(STAGES)]).optional(),
  role: z.string().max(500).optional().meta({ description: 'Words in the role’s title, or its id.' }),
  sensitivity: z.union([z.literal(''), z.enum(SENSITIVITIES)]).optional(),
  case: z.uuid().optional(),
  q: z.string().max(200).optional().meta({ description: 'Words in the name, reference or role.' }),
  cursor: z.uuid().optional(),
})

/** The answer for one application that was handed in. */
export const receivedSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  name: z.string(),
  case: z.uuid().nullable(),
  duplicate: z.boolean().meta({ description: 'The very same application had come before.' }),
  updated: z.boolean().meta({ description: 'It replaced an earlier version.' }),
  raised: z.array(z.uuid()).meta({ description: 'Earlier applications that are judged worse through it.' }),
  ...total,
  findings: applicationPageSchema.shape.findings,
  unknown: applicationPageSchema.shape.unknown,
  exonerating: applicationPageSchema.shape.exonerating,
  plan: applicationPageSchema.shape.plan,
  links: applicationPageSchema.shape.links,
  compared: z.number().int(),
  sanctions: screeningSchema.shape.result,
})

export const assessmentBody = z.object({ leaning: z.enum(LEANINGS), reason })
export const decisionBody = z.object({ outcome: z.enum(HIRING_OUTCOMES), reason })

export const checkBody = z.object({
  check: z.string().trim().min(1).max(100).meta({ description: 'Id of the planned check.' }),
  outcome: z.enum(CHECK_OUTCOMES),
  what: z
    .enum(VERIFIED)
    .optional()
    .meta({ description: 'What it verified. With it, the outcome counts as a verification.' }),
  of: z.string().trim().min(1).max(500).optional().meta({ description: 'Such as the employer’s name.' }),
  asked: z.string().trim().min(1).max(500).optional().meta({ description: 'Who was asked.' }),
  independent: z
    .boolean()
    .default(false)
    .meta({ description: 'The contact was found independently of what the applicant supplied.' }),
  liveness: z.boolean().optional(),
  note: z.string().trim().min(1).max(5000).optional(),
})

export const keepBody = z
  .object({
    until: day.nullable().optional().meta({ description: 'Null: back to the default.' }),
    hold: z
      .union([z.null(), reason])
      .optional()
      .meta({ description: 'A reason sets a legal hold, null lifts it.' }),
  })
  .refine(({ until, hold }) => until !== undefined || hold !== undefined, 'say until or hold')

export const comparisonSchema = z.object({
  here: applicationNameSchema,
  there: applicationNameSchema,
  link: linkSchema.omit({ id: true, name: true }).optional(),
  shared: z.array(
    z.object({
      kind: z.string(),
      value: z.string(),
      here: z.string().meta({ description: 'Where it stands in the one.' }),
      there: z.string().meta({ description: 'Where it stands in the other.' }),
      count: z.number().int().meta({ description: 'How many applications have it.' }),
    }),
  ),
  claims: z.array(
    z.object({
      about: z.string(),
      same: z.boolean().meta({ description: 'Whether both say the same.' }),
      here: z.array(claimSchema.omit({ about: true })),
      there: z.array(claimSchema.omit({ about: true })),
    }),
  ),
})

export const ringSchema = z.object({
  id: z.string(),
  because: z.string(),
  nodes: z.array(
    applicationNameSchema.extend({
      stage: z.enum(STAGES).optional(),
      role: roleSchema,
      receivedAt: at,
      case: z.uuid().optional(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.uuid(),
      to: z.uuid(),
      kinds: z.array(z.string()).meta({ description: 'Kinds of value that both have.' }),
      because: z.array(z.string()),
      probability: z.number().optional().meta({ description: WITHHELD }),
    }),
  ),
})
