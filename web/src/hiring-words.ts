import type {
  ApplicationSummary,
  CheckOutcome,
  HiringOutcome,
  Leaning,
  PlannedCheck,
  Sensitivity,
  Stage,
} from './api/hiring.ts'

export const STAGE_WORDS: Record<Stage, string> = {
  applied: 'Applied',
  interview: 'Interviews',
  offer: 'Offer',
  hired: 'Hired',
  rejected: 'Turned down',
  left: 'Left',
}

export const SENSITIVITY_WORDS: Record<Sensitivity, string> = {
  ordinary: 'Ordinary role',
  elevated: 'Elevated role',
  critical: 'Critical role',
}

/** What somebody in such a role can reach. */
export const REACH_WORDS: Record<Sensitivity, string> = {
  ordinary: 'reaches neither production, keys, funds nor customer data',
  elevated: 'reaches some systems that matter',
  critical: 'reaches production, keys, signing, funds or customer data in bulk',
}

export const LEANING_WORDS: Record<Leaning, string> = {
  pass: 'Nothing to clear up',
  'look closer': 'Look closer',
  'cannot say': 'Cannot say',
}

export const HIRING_OUTCOME_WORDS: Record<HiringOutcome, string> = {
  proceed: 'Go on',
  clarify: 'Ask the applicant first',
  decline: 'Do not go on',
}

export const CHECK_STAGE_WORDS: Record<PlannedCheck['stage'], string> = {
  'before-interview': 'Before the interview',
  'before-offer': 'Before an offer',
  'before-start': 'Before the first day',
  'after-hire': 'After the hire',
}

export const CHECK_OUTCOME_WORDS: Record<CheckOutcome, string> = {
  confirmed: 'Confirmed',
  'not-confirmed': 'Could not be confirmed',
  contradicted: 'Contradicts the claim',
  'not-possible': 'Could not be done',
}

export const SANCTIONS_WORDS: Record<ApplicationSummary['sanctions'], string> = {
  'not checked': 'Sanctions lists not checked',
  none: 'On no sanctions list that was checked',
  possible: 'A name like one on a sanctions list',
  match: 'A name and a second detail of a sanctions list',
}

/** Who sent it. */
export function sourceWords(source: string): string {
  if (source === 'console') return 'added here'
  if (source === 'api') return 'sent by a program'
  return `from ${source.charAt(0).toUpperCase()}${source.slice(1)}`
}
