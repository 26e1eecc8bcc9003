import type { Education, Position } from '../application.ts'
import type { ApplicationInput } from '../application-schema.ts'
import { known, partOf } from './part.ts'

type Span = { from?: string | undefined; to?: string | undefined }

/**
 * Months since the year 0.
 * @param edge of a year alone: its first or last month
 * @example
 * monthOf('2021-05', 'start') // 24256
 */
export function monthOf(written: string | undefined, edge: 'start' | 'end'): number | undefined {
  if (written === undefined) return undefined
  const [year, month] = written.split('-').map(Number)
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined
  return year * 12 + (month === undefined ? (edge === 'start' ? 0 : 11) : month - 1)
}

/** Whether dates are so coarse that an overlap of months says nothing. */
const yearsAlone = ({ from, to }: Span) => [from, to].some((date) => date !== undefined && date.length === 4)

/** Reads positions. @param owner words put before the place: `LinkedIn, ` */
export function readWork(work: ApplicationInput['work'], owner = ''): Position[] {
  return work.map((given, index) =>
    known({
      part: `${owner}${partOf('position', index)}`,
      employer: given.employer,
      title: given.title,
      from: monthOf(given.from, 'start'),
      to: monthOf(given.to, 'end'),
      yearsOnly: yearsAlone(given),
      current: given.from !== undefined && given.to === undefined,
      kind: given.kind,
    }),
  )
}

/** Reads education. @param owner words put before the place */
export function readEducation(education: ApplicationInput['education'], owner = ''): Education[] {
  return education.map((given, index) =>
    known({
      part: `${owner}${partOf('education', index)}`,
      school: given.school,
      degree: given.degree,
      subject: given.subject,
      from: monthOf(given.from, 'start'),
      to: monthOf(given.to, 'end'),
    }),
  )
}
