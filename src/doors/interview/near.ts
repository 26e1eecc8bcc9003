import type { Place } from '../../core/finding.ts'

/** Lines, and characters of one line, within which two things are about the same matter. */
const NEAR = { lines: 2_000, characters: 100_000 }

/** Whether two places of one file are so near that what stands there belongs together: a bundle holds all kinds. */
export const isNear = (one: Place, other: Place): boolean =>
  Math.abs((one.line ?? 0) - (other.line ?? 0)) <= NEAR.lines &&
  (one.line !== other.line || Math.abs((one.column ?? 0) - (other.column ?? 0)) <= NEAR.characters)
