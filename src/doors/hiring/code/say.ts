import type { Unknown } from '../../../core/finding.ts'

/** Said by what reads a code-host account when no export of one was handed in. */
export const noExport = (what: string): { unknown: Unknown } => ({
  unknown: { what, why: 'no code-host export was handed in' },
})

/** Said when the export that was handed in does not hold what is asked. */
export const notHeld = (what: string, why: string): { unknown: Unknown } => ({ unknown: { what, why } })

/** The day of a moment in UTC. */
export const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
