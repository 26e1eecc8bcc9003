import type { Finding } from '../../core/finding.ts'
import type { PlannedCheck } from '../../doors/hiring/plan/check.ts'

/** What an applicant can do about a finding of a family, in words for them; its own advice speaks to the reviewer. */
const BY_FAMILY: Record<string, string> = {
  linkage:
    'Tell us since when it is yours, and whether others use it too: a household, an agency, a shared office. A bill in your name helps.',
  contact: 'Tell us since when you have had it, or name another way to reach you.',
  network: 'Tell us from where you work, and whether a VPN, a company’s network or a journey explains it.',
  identity:
    'Tell us which names and papers are yours, or choose another way to show who you are: in person, in a call, or at a notary.',
  document: 'Tell us how it was made and with what, and send us the file in which you wrote it.',
  history: 'Tell us how it fits together, or name somebody there who can confirm it.',
  code: 'Tell us which part of the work is yours, and show it to us in a call.',
  money: 'Tell us whose account it is, and send us the bank’s confirmation.',
  logistics: 'Tell us where you live and where the equipment is to go.',
  interview: 'Let us talk once more, at a time and in a way that suits you.',
  indicator: 'Tell us since when it is yours, and who had it before.',
}

const OTHERWISE = 'Tell us what explains it, and add what supports you.'

/** How an applicant can clear up a finding: what planned checks that would do so ask of them, else by its family. */
export function clearingWords({ title, family }: Finding, plan: readonly PlannedCheck[]): string {
  const asks = plan.flatMap((check) => (check.clears.includes(title) && check.asks ? [check.asks] : []))
  return [BY_FAMILY[family] ?? OTHERWISE, ...new Set(asks)].join(' ')
}
