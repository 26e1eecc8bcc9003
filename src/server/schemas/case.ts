import { z } from 'zod'
import { OUTCOMES } from '../../store/decisions.ts'
import { judgementSchema, lineSchema, observableSchema } from './answer.ts'

const statusSchema = z.enum(['open', 'decided'])
const at = z.iso.datetime()

export const caseSummarySchema = z.object({
  id: z.uuid(),
  door: z.string(),
  status: statusSchema,
  verdict: judgementSchema,
  score: z.number(),
  title: z.string(),
  sender: z.string(),
  openedAt: at,
  topFinding: z.string(),
  findings: z.number().int(),
  subjects: z.number().int(),
  decision: z.object({ outcome: z.enum(OUTCOMES), at, by: z.string() }).optional(),
})

export const caseSchema = z.object({
  id: z.uuid(),
  door: z.string(),
  status: statusSchema,
  openedAt: at,
  verdict: judgementSchema,
  score: z.number(),
  title: z.string(),
  subjects: z.array(
    z.object({
      id: z.uuid(),
      receivedAt: at,
      name: z.string(),
      answer: lineSchema,
      related: z.array(
        observableSchema.extend({ cases: z.array(z.object({ id: z.uuid(), title: z.string() })) }),
      ),
    }),
  ),
  decision: z.object({ outcome: z.enum(OUTCOMES), reason: z.string(), by: z.string(), at }).optional(),
})
