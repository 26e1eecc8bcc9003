import type { DetectorContext } from '../../core/detector.ts'
import { type SanctionsQuery, type ScreeningRecord, screeningRecord } from '../../core/sanctions.ts'
import type { Application } from './application.ts'

const kept = new WeakMap<Application, ScreeningRecord>()

/**
 * Asks the sanctions lists in force about an applicant, once for each application.
 *
 * @returns a record to be kept: which lists, how old, what was asked and what they hold. Without a list: not checked.
 */
export function screeningOf(
  application: Application,
  { sanctions, now }: Pick<DetectorContext, 'sanctions' | 'now'>,
): ScreeningRecord {
  const before = kept.get(application)
  if (before) return before
  const record = screeningRecord(queryOf(application), sanctions, now)
  kept.set(application, record)
  return record
}

function queryOf({
  names,
  birthDate,
  emails,
  phones,
  papers,
  payouts,
  addresses,
}: Application): SanctionsQuery {
  const distinct = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((v) => v !== undefined)),
  ]
  return {
    names: distinct(names.map(({ text }) => text)),
    birthDates: distinct([birthDate]),
    emails: distinct(emails.map(({ address }) => address)),
    phones: distinct(phones.map(({ e164 }) => e164)),
    documents: distinct(papers.map(({ number }) => number)),
    wallets: distinct(payouts.map(({ wallet }) => wallet)),
    addresses: distinct(addresses.map(({ written }) => written)),
  }
}
