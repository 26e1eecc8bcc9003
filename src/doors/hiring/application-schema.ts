import { z } from 'zod'

const text = (most = 500) => z.string().trim().min(1).max(most)
const line = text()
const list = <T extends z.ZodType>(item: T, most = 50) => z.array(item).max(most).default([])
/** A moment: ISO 8601 with its offset, or a day. */
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()])
/** A month or a day, or a year alone, as people write them in a history. */
const month = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date such as 2021-05')
const country = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2}$/, 'a country of two letters (ISO 3166), such as DE')
  .transform((code) => code.toUpperCase())

const address = z.object({
  /** Street and house, as written. */
  street: line.optional(),
  city: line.optional(),
  region: line.optional(),
  postcode: text(20).optional(),
  country: country.optional(),
})

/** Bytes of a file: base64, or a path that the command line reads. */
const file = z
  .object({
    name: line.optional(),
    path: text(4096).optional(),
    bytes: z.base64().max(28_000_000).optional(),
  })
  .refine(({ path, bytes }) => path !== undefined || bytes !== undefined, 'say path or bytes')

const position = z.object({
  employer: line,
  title: line.optional(),
  from: month.optional(),
  /** Absent: until now. */
  to: month.optional(),
  /** `full-time` positions are those of which few can be held at once. */
  kind: z.enum(['full-time', 'part-time', 'contract', 'internship', 'volunteer']).optional(),
  location: line.optional(),
})

const education = z.object({
  school: line,
  degree: line.optional(),
  subject: line.optional(),
  from: month.optional(),
  to: month.optional(),
})

const payout = z.object({
  at: moment.optional(),
  method: z.enum(['bank', 'crypto', 'service', 'other']).optional(),
  /** IBAN or account number. */
  account: text(100).optional(),
  wallet: text(200).optional(),
  /** In whose name the account is. */
  payee: line.optional(),
})

/**
 * One application as it is handed in: every field is optional, and what is missing is "not checked". There is no
 * field for nationality, ethnicity, language, gender or age, and none is read if it is sent.
 */
export const applicationSchema = z.object({
  /** What the sender knows it by. Default: its place in the file. */
  id: text(200).optional(),
  receivedAt: moment.optional(),
  stage: z.enum(['applied', 'interview', 'offer', 'hired', 'rejected', 'left']).optional(),
  role: z
    .object({
      id: text(200).optional(),
      title: line.optional(),
      /** What the role can reach: `critical` is production, keys, signing, funds, customer data in bulk. */
      sensitivity: z.enum(['ordinary', 'elevated', 'critical']).default('ordinary'),
    })
    .optional(),
  names: z
    .object({
      applied: line.optional(),
      preferred: line.optional(),
      legal: line.optional(),
      bankAccount: line.optional(),
      eSignature: line.optional(),
      interview: line.optional(),
      /** Earlier names that the applicant has told: married, changed. */
      former: list(line, 10),
    })
    .optional(),
  emails: list(
    z.union([
      text(320).transform((address) => ({ address })),
      z.object({
        address: text(320),
        /** Names under which others know this address, each from a source that the operator used. */
        knownAs: list(z.object({ name: line, source: line }), 10),
        /** The first day on which anybody saw it in use. */
        firstSeen: z.iso.date().optional(),
      }),
    ]),
    20,
  ),
  phones: list(
    z.union([
      text(50).transform((number) => ({ number })),
      z.object({
        number: text(50),
        /** For numbers without a country code. */
        country: country.optional(),
        /** What a carrier says of the line. */
        line: z.enum(['mobile', 'landline', 'voip', 'toll-free', 'unknown']).optional(),
      }),
    ]),
    20,
  ),
  addresses: z
    .object({
      claimed: address.optional(),
      id: address.optional(),
      payroll: address.optional(),
      shipping: address.optional(),
    })
    .optional(),
  /** Each time the applicant's device met one of the operator's systems. */
  connections: list(
    z.object({
      at: moment.optional(),
      ip: text(60).optional(),
      userAgent: text(1000).optional(),
      device: text(200).optional(),
      event: z.enum(['application', 'interview', 'signature', 'onboarding', 'work', 'other']).optional(),
      /** Where a lookup of the operator's choice puts the address. */
      place: z
        .object({
          country: country.optional(),
          latitude: z.number().min(-90).max(90).optional(),
          longitude: z.number().min(-180).max(180).optional(),
        })
        .optional(),
      /** Minutes east of UTC that the device's clock says. */
      utcOffset: z.number().int().min(-720).max(840).optional(),
    }),
    500,
  ),
  links: list(text(2048), 50),
  work: list(position),
  education: list(education, 20),
  /** What other profiles of the applicant say, fetched by nobody: uploaded or typed in. */
  profiles: list(
    z.object({ source: line, name: line.optional(), work: list(position), education: list(education, 20) }),
    10,
  ),
  references: list(
    z.object({
      name: line.optional(),
      email: text(320).optional(),
      phone: text(50).optional(),
      company: line.optional(),
      ip: text(60).optional(),
    }),
    20,
  ),
  referrer: z
    .object({ name: line.optional(), email: text(320).optional(), application: text(200).optional() })
    .optional(),
  documents: list(
    file.and(z.object({ kind: z.enum(['resume', 'cover-letter', 'portfolio', 'other']).default('resume') })),
    20,
  ),
  /** Papers by number: compared for equality and with sanctions lists, nothing else. */
  papers: list(z.object({ kind: line.optional(), number: text(100) }), 10),
  /** Only asked of sanctions lists. */
  birthDate: z.union([z.iso.date(), z.string().regex(/^\d{4}$/)]).optional(),
  /** GitHub's own account export (a .tar.gz), or a dump of its API as JSON. */
  codeHost: file.optional(),
  payout: payout.optional(),
  /** Earlier payout details, oldest first. */
  payoutHistory: list(payout, 100),
  /** Where equipment was to be sent, in order. */
  shipments: list(
    z.object({
      at: moment.optional(),
      what: line.optional(),
      to: address.optional(),
      /** The applicant's wish: to another place than agreed before, on the way, or to another country. */
      asked: z.enum(['as-agreed', 'other-address', 're-route', 'abroad', 'pick-up-by-other']).optional(),
    }),
    50,
  ),
  interviews: list(
    z.object({
      at: moment.optional(),
      interviewer: line.optional(),
      stage: line.optional(),
      /** Whether the interviewer met the person whom earlier stages met. */
      samePerson: z.enum(['yes', 'no', 'unsure']).optional(),
      /** What was offered to see who it is, and what came of it. */
      identitySteps: list(
        z.object({
          step: z.enum(['camera', 'in-person', 'id-check', 'callback', 'notary', 'other']),
          outcome: z.enum(['done', 'declined', 'declined-with-alternative', 'failed']),
        }),
        20,
      ),
      /** Neutral questions on claimed employers. */
      employerQuestions: z
        .object({ asked: z.number().int().min(0).max(50), answered: z.number().int().min(0).max(50) })
        .optional(),
      readsAnswers: z.boolean().optional(),
    }),
    50,
  ),
  /** Checks that people or vendors have made. */
  verifications: list(
    z.object({
      what: z.enum(['employer', 'education', 'reference', 'identity', 'address', 'in-person', 'colleague']),
      of: line.optional(),
      outcome: z.enum(['confirmed', 'not-confirmed', 'contradicted']),
      /** Whether the contact was found independently of what the applicant supplied. */
      independent: z.boolean().default(false),
      liveness: z.boolean().optional(),
      by: line.optional(),
      at: moment.optional(),
    }),
    100,
  ),
})

/** One application as JSON says it. */
export type ApplicationInput = z.infer<typeof applicationSchema>
