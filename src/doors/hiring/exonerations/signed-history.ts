import { type Application, whereOf } from '../application.ts'
import { day } from '../code/day.ts'
import { defineExoneration } from '../exoneration.ts'

const DAY = 86_400_000
const YEARS = 3 * 365 * DAY
const MONTHS = 12

export default defineExoneration({
  title: 'Three years of commits signed by the account’s own key',
  looksFor: 'signed work over three years, checked by the code host',
  weight: 2,
  source: 'https://docs.github.com/en/authentication/managing-commit-signature-verification',
  inspect({ codeHost, receivedAt }: Application) {
    const since = codeHost?.createdAt
    if (codeHost === undefined || since === undefined) return undefined
    // An author sets the clock of commits; when account and repository were made and fed is the host's word.
    const signed = codeHost.repositories.flatMap(({ createdAt, pushedAt, commits }) => {
      const until = pushedAt ?? receivedAt
      if (createdAt === undefined || until === undefined) return []
      const from = Math.max(since, createdAt)
      return commits.filter(
        ({ own, signature, at }) => own && signature === 'verified' && at >= from - DAY && at <= until + DAY,
      )
    })
    const times = signed.map(({ at }) => at).sort((a, b) => a - b)
    const [first, last] = [times[0], times.at(-1)]
    if (first === undefined || last === undefined || last - first < YEARS) return undefined
    const months = new Set(times.map((at) => new Date(at).toISOString().slice(0, 7)))
    if (months.size < MONTHS) return undefined
    return {
      where: whereOf(codeHost, `${signed.length} signed commits from ${day(first)} to ${day(last)}`),
      why: `By the export, the code host found the signatures good of ${signed.length} commits by the account, in ${months.size} months between ${day(first)} and ${day(last)}. Compare it with the account’s own page`,
    }
  },
})
