import type { Stage } from '../store/applications.ts'

const DAY_MS = 86_400_000
/** Those whom the operator employed: what has to be kept for how long follows from employment. */
const EMPLOYED: readonly (Stage | undefined)[] = ['hired', 'left']

interface Kept {
  stage: Stage | undefined
  /** The operator's own date. */
  keepUntil?: Date | undefined
  /** When it was last sent or changed. */
  updatedAt: Date
}

/** When an application is erased; null: on no date, until the operator sets one. */
export function erasedAt({ stage, keepUntil, updatedAt }: Kept, retentionDays: number): Date | null {
  if (keepUntil) return keepUntil
  if (EMPLOYED.includes(stage)) return null
  return new Date(updatedAt.getTime() + retentionDays * DAY_MS)
}

/** Why an application is kept until then, in words. */
export function keptBecause({ stage, keepUntil }: Omit<Kept, 'updatedAt'>, retentionDays: number): string {
  if (keepUntil) return 'Somebody set this date.'
  if (EMPLOYED.includes(stage)) return 'Kept until somebody sets a date: the applicant was hired.'
  return `${retentionDays} days after it was last sent.`
}
