import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Share } from '../interval.ts'
import { defineSuite } from '../suite.ts'
import {
  COMMANDS_FILE,
  type CommandFigures,
  commandFigures,
  type JudgedCommand,
  judgeCommands,
} from '../support/commands.ts'
import { machine, shareText, type Target, table } from '../support/page.ts'

const DEFAULT_CORPUS = fileURLToPath(new URL('../../../shared/corpora/interview', import.meta.url))
const RECALL = 0.98
const FALSE_ALARMS = 0.0005
/** The everyday commands, whose false alarms have a target. */
const EVERYDAY = 'tldr'

export default defineSuite({
  summary: 'pasted commands: recall on attacks, false alarms on everyday lines, speed',

  async run({ corpus = DEFAULT_CORPUS, progress }) {
    if (!existsSync(join(corpus, COMMANDS_FILE))) {
      progress(`no ${COMMANDS_FILE} in ${corpus}: nothing is measured`)
      return { figures: {}, markdown: '## Pasted commands\n\nNo corpus was given.', misses: [] }
    }
    const before = machine()
    progress('judging commands')
    const { judged, times } = await judgeCommands(corpus)
    const figures = commandFigures(judged, times)
    const targets = targetsOf(figures)
    const complete = { date: new Date().toISOString().slice(0, 10), machine: before, ...figures, targets }
    return { figures: complete, markdown: page(complete, judged.length), misses: missesOf(judged) }
  },
})

function targetsOf({ halves }: CommandFigures): Target[] {
  const { malicious, benign } = halves['held-out']
  const everyday = benign[EVERYDAY]?.flagged
  const rate = ({ hits, of }: Share) => (of > 0 ? hits / of : 0)
  return [
    {
      what: 'attacks caught, held-out half',
      target: `≥ ${RECALL * 100}%`,
      measured: shareText(malicious.caught),
      met: rate(malicious.caught) >= RECALL,
    },
    ...(everyday
      ? [
          {
            what: 'everyday commands flagged, held-out half',
            target: `≤ ${FALSE_ALARMS * 100}%`,
            measured: shareText(everyday),
            met: rate(everyday) <= FALSE_ALARMS,
          },
        ]
      : []),
  ]
}

function page(
  f: CommandFigures & { date: string; machine: ReturnType<typeof machine>; targets: Target[] },
  count: number,
): string {
  const { cores, processor, memoryGigabytes, node, load } = f.machine
  const halves = (['development', 'held-out'] as const).flatMap((half) => {
    const { malicious, benign } = f.halves[half]
    return [
      [half, 'attacks', shareText(malicious.caught), shareText(malicious.blocked)],
      ...Object.entries(benign).map(([source, { flagged, blocked }]) => [
        half,
        `honest, ${source}`,
        shareText(flagged),
        shareText(blocked),
      ]),
    ]
  })
  return [
    '## Pasted commands',
    `${f.date}, ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}. The load was ${load} before the start.`,
    `On ${count.toLocaleString('en')} one-line commands, each judged by all detectors of the interview door. Commands of the same shape (letters and digits aside) are in the same half; only the development half was looked at.`,
    table(
      ['target', 'asked', 'measured', 'met'],
      f.targets.map(({ what, target, measured, met }) => [what, target, measured, met ? 'yes' : 'no']),
    ),
    table(['half', 'commands', 'review or block', 'block'], halves),
    `${Math.round(f.speed.perSecond).toLocaleString('en')} commands/s on one core; p95 ${f.speed.p95Ms.toFixed(2)} ms, slowest ${f.speed.slowestMs.toFixed(0)} ms.`,
  ].join('\n\n')
}

/** Of the development half alone: attacks let pass and honest commands held back. */
const missesOf = (judged: readonly JudgedCommand[]): string[] =>
  judged
    .filter(
      ({ half, label, verdict }) =>
        half === 'development' && (label === 'malicious') === (verdict === 'pass'),
    )
    .map(({ label, verdict, command, detectors }) =>
      `${label} ${verdict} ${command} ${detectors.join(' ')}`.trimEnd(),
    )
