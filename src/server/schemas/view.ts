import { z } from 'zod'

/** A message made fit to show: `MessageView` of the support door. */
export const viewSchema = z.object({
  subject: z.string(),
  from: z.string(),
  to: z.string(),
  cc: z.string(),
  date: z.string().optional(),
  replyTo: z.string(),
  returnPath: z.string(),
  text: z.string(),
  html: z
    .string()
    .optional()
    .meta({ description: 'Sanitised: nothing in it loads, runs or can be followed.' }),
  attachments: z.array(
    z.object({
      name: z.string(),
      claimedType: z.string(),
      realType: z.string(),
      size: z.number().int(),
      sha256: z.string(),
      encrypted: z.boolean(),
      inside: z.array(z.string()),
    }),
  ),
  links: z.array(z.object({ text: z.string(), href: z.string(), host: z.string() })),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
})

export type View = z.infer<typeof viewSchema>
