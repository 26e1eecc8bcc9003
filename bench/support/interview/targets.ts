import type { Share } from '../../interval.ts'
import type { Target } from '../page.ts'
import { TargetList } from '../target-list.ts'
import { HALVES, type InterviewFigures } from './page.ts'

const RECALL = 0.95
const NAMED = 0.9
const BLOCK_TOP = 0.003
const BLOCK_OTHERS = 0.01
const REVIEW = 0.03
const MEGABYTES_PER_SECOND = 20
const P95_MS = 1000
const SLOWEST_MS = 5000
const MUTATION_POINTS = 2
const COMMAND_RECALL = 0.98
const COMMAND_FALSE_ALARMS = 0.0005

const sum = (shares: readonly Share[]): Share => ({
  hits: shares.reduce((total, { hits }) => total + hits, 0),
  of: shares.reduce((total, { of }) => total + of, 0),
})

/** Sets what was measured beside what the project aims at; what was not measured is left out. */
export function interviewTargets(f: Omit<InterviewFigures, 'targets'>): Target[] {
  const list = new TargetList()
  const { targets } = list
  const { malicious, benign } = f.halves['held-out']
  list.atLeast('malicious samples of held-out families caught', malicious.flagged, RECALL)
  list.atLeast('their implant’s file and line named', malicious.line, NAMED)
  list.atMost('honest samples of held-out groups flagged', benign.flagged, REVIEW)
  const whole = f.packages.filter(({ half }) => half === 'both')
  const blocked = (groups: (group: string) => boolean) =>
    sum(whole.filter(({ group }) => groups(group)).map(({ rates }) => rates.block))
  list.atMost(
    'top packages blocked',
    blocked((group) => group === 'top'),
    BLOCK_TOP,
  )
  list.atMost(
    'hard, crypto and starter packages blocked',
    blocked((group) => group !== 'top'),
    BLOCK_OTHERS,
  )
  list.atMost('packages held for review', sum(whole.map(({ rates }) => rates.review)), REVIEW)
  if (f.speed) {
    const { megabytesPerSecond: speed, p95, slowest } = f.speed
    const row = (what: string, target: string, measured: string, met: boolean) =>
      targets.push({ what, target, measured, met })
    row(
      'MB/s a core over the packages',
      `≥ ${MEGABYTES_PER_SECOND}`,
      speed.toFixed(1),
      speed >= MEGABYTES_PER_SECOND,
    )
    row('p95 a package', `< ${P95_MS} ms`, `${p95.toFixed(0)} ms`, p95 < P95_MS)
    row('slowest package', `≤ ${SLOWEST_MS} ms`, `${slowest.toFixed(0)} ms`, slowest <= SLOWEST_MS)
  }
  if (f.commands) {
    const { halves } = f.commands
    list.atLeast(
      'malicious commands of the held-out half caught',
      halves['held-out'].malicious.caught,
      COMMAND_RECALL,
    )
    const tldr = HALVES.flatMap((half) =>
      Object.entries(halves[half].benign).flatMap(([source, { flagged }]) =>
        source.includes('tldr') ? [flagged] : [],
      ),
    )
    list.atMost('honest commands of tldr flagged, both halves', sum(tldr), COMMAND_FALSE_ALARMS)
  }
  if (f.installers.length > 0) {
    const blocked = f.installers.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'review')
    targets.push({
      what: 'makers’ own installers',
      target: 'at most review',
      measured: `${blocked.length} of ${f.installers.length} above`,
      met: blocked.length === 0,
    })
  }
  for (const { what, points } of f.mutators)
    targets.push({
      what: `recall lost to ${what}`,
      target: `≤ ${MUTATION_POINTS} points`,
      measured: `${points.toFixed(1)} points`,
      met: points <= MUTATION_POINTS,
    })
  return targets
}
