import { z } from 'zod'

/** A message made fit to show: `MessageView` of the support door. */
const messageViewSchema = z.object({
  kind: z.literal('message'),
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

const deedSchema = z.object({
  does: z.string().meta({ description: 'Completes “it …”.' }),
  steps: z.array(z.string()).meta({ description: 'How it is reached, first to last.' }),
  file: z.string().optional(),
  line: z.number().int().optional(),
  text: z.string(),
})

/** What an artefact does to whoever opens it: `ArtifactView` of the interview door. */
export const artifactViewSchema = z.object({
  kind: z.literal('artifact'),
  form: z.enum(['folder', 'archive', 'file', 'command']),
  files: z.number().int(),
  names: z.array(z.string()),
  starts: z
    .array(
      z.object({
        trigger: z.enum(['open', 'clone', 'install', 'build', 'test', 'start', 'enter', 'assist']),
        by: z.string(),
        file: z.string().optional(),
        line: z.number().int().optional(),
        command: z.string(),
        quiet: z.boolean().meta({ description: 'It is set to be unseen.' }),
        deeds: z.array(deedSchema),
      }),
    )
    .meta({ description: 'What runs by itself.' }),
  deeds: z.array(deedSchema).meta({ description: 'What its code does that nothing starts by itself.' }),
})

/** A subject made fit to show, as its door shows it. */
export const viewSchema = z.discriminatedUnion('kind', [messageViewSchema, artifactViewSchema])

export type MessageView = z.infer<typeof messageViewSchema>
export type View = z.infer<typeof viewSchema>
