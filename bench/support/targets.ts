import type { SupportFigures, Target } from './page.ts'
import { TargetList } from './target-list.ts'

const RECALL = 0.85
const CRYPTO_RECALL = 0.93
const FALSE_ALARMS = 0.005
const PER_SECOND = 200
const P95_MS = 50
const PEAK_MB = 400
const SLOWEST_MS = 2000

/** Sets what was measured beside what the project aims at; what was not measured is left out. */
export function targetsOf(f: Omit<SupportFigures, 'targets'>): Target[] {
  const list = new TargetList()
  const { targets } = list
  const { phish, crypto, ham, modern } = f.halves['held-out']
  list.atLeast('recall, held-out half', phish.flagged, RECALL)
  list.atLeast('recall on crypto phishing, held-out half', crypto.flagged, CRYPTO_RECALL)
  list.atMost('false alarms on collected ham, held-out half', ham.flagged, FALSE_ALARMS)
  list.atMost('false alarms on modern ham, held-out half', modern.flagged, FALSE_ALARMS)
  const { perSecond, p95, peakMegabytes } = f.speed
  targets.push(
    {
      what: 'messages/s',
      target: `≥ ${PER_SECOND}`,
      measured: perSecond.toFixed(0),
      met: perSecond >= PER_SECOND,
    },
    { what: 'p95', target: `≤ ${P95_MS} ms`, measured: `${p95.toFixed(1)} ms`, met: p95 <= P95_MS },
    {
      what: 'peak memory',
      target: `≤ ${PEAK_MB} MB`,
      measured: `${peakMegabytes.toFixed(0)} MB`,
      met: peakMegabytes <= PEAK_MB,
    },
  )
  if (f.malformed) {
    const { messages, unanswered, slowest } = f.malformed
    targets.push({
      what: 'malformed messages answered',
      target: `all, ≤ ${SLOWEST_MS} ms each`,
      measured: `${messages - unanswered} of ${messages}, slowest ${slowest.toFixed(0)} ms`,
      met: unanswered === 0 && slowest <= SLOWEST_MS,
    })
  }
  return targets
}
