import type { Share } from '../../interval.ts'
import type { CommandFigures } from '../commands.ts'
import type { machine } from '../page.ts'
import { shareText, type Target, table } from '../page.ts'
import type { Half } from '../split.ts'
import type { detectorHits, packageRates, packageSpeed, ratesByFamily, SampleRates } from './figures.ts'
import type { InstallerAnswer } from './vendor-installers.ts'

export const HALVES: readonly Half[] = ['held-out', 'development']

/** What a mutator cost. */
export interface MutatorCost {
  name: string
  what: string
  /** Of the samples it was applied to. */
  before: SampleRates
  after: SampleRates
  /** Points of recall lost; below zero when more was caught. */
  points: number
}

export interface PeerFigures {
  name: string
  how: string
  malicious: Share
  named: Share
  benign: Share
  packages: Share
  megabytesPerSecond: number
}

export interface InterviewFigures {
  date: string
  machine: ReturnType<typeof machine>
  /** Whether the samples are the project's own. */
  own: boolean
  samples: { malicious: number; families: number; benign: number; groups: number }
  halves: Record<Half, { malicious: SampleRates; benign: SampleRates }>
  families: ReturnType<typeof ratesByFamily>
  groups: ReturnType<typeof ratesByFamily>
  packages: { group: string; half: Half | 'both'; of: number; rates: ReturnType<typeof packageRates> }[]
  speed: ReturnType<typeof packageSpeed> | undefined
  mutators: MutatorCost[]
  peers: { packages: number; megabytes: number; of: PeerFigures[] } | undefined
  /** Absent when there is no list of commands. */
  commands: CommandFigures | undefined
  installers: InstallerAnswer[]
  detectors: ReturnType<typeof detectorHits>
  targets: Target[]
}

/** The interview section of RESULTS.md. */
export function interviewPage(f: InterviewFigures): string {
  const sections = [
    head(f),
    targets(f),
    quality(f),
    families(f),
    packages(f),
    speeds(f),
    commands(f),
    mutators(f),
    peers(f),
    detectors(f),
    reading(f),
  ]
  return `## Interview door: projects, packages and commands\n\n${sections.filter(Boolean).join('\n\n')}\n`
}

function head(f: InterviewFigures): string {
  const m = f.machine
  const load = m.load >= 0.5 ? ` Other work ran beside it: the load was ${m.load} before the start.` : ''
  const whose = f.own
    ? 'samples of our own (`bench/corpus/interview`, harmless)'
    : 'samples of another corpus'
  return `${f.date}, ${m.cores} cores (${m.processor}), ${m.memoryGigabytes} GB, Node ${m.node}.${load}

On ${f.samples.malicious} malicious ${whose} of ${f.samples.families} families, ${f.samples.benign} honest ones of ${f.samples.groups} groups${f.speed ? `, and ${f.speed.packages} honest npm packages (${f.speed.megabytes.toFixed(0)} MB unpacked)` : '; the list of honest npm packages is not here'}. A sample counts as caught, or as a false alarm, at review or block. Its implant counts as named when a finding that carries weight stands in its file, and within two lines of it. Intervals are 95% (Wilson).`
}

function targets(f: InterviewFigures): string {
  if (f.targets.length === 0) return ''
  return `### Against the targets of the interview door\n\n${table(
    ['target', 'asked', 'measured', 'met'],
    f.targets.map((t) => [t.what, t.target, t.measured, t.met ? 'yes' : 'no']),
  )}`
}

function quality(f: InterviewFigures): string {
  const rows = HALVES.flatMap((half) =>
    (['malicious', 'benign'] as const).map((label) => {
      const r = f.halves[half][label]
      const named = label === 'malicious' ? [shareText(r.file), shareText(r.line)] : ['–', '–']
      return [`${label}`, half, shareText(r.flagged), shareText(r.blocked), ...named, r.unanswered]
    }),
  )
  return `### Samples\n\n${table(['', 'families', 'review or block', 'block alone', 'file named', 'file and line named', 'no verdict'], rows)}`
}

function families(f: InterviewFigures): string {
  const count = ({ hits, of }: Share) => (of === 0 ? '–' : `${hits} of ${of}`)
  const malicious = table(
    ['family', 'half', 'caught', 'blocked', 'file named', 'line named'],
    f.families.map(({ family, half, rates: r }) => [
      family,
      half,
      count(r.flagged),
      count(r.blocked),
      count(r.file),
      count(r.line),
    ]),
  )
  const alarmed = f.groups.filter(({ rates }) => rates.flagged.hits > 0)
  const benign =
    alarmed.length === 0
      ? 'No honest sample raised an alarm.'
      : `Groups of honest samples with a false alarm:\n\n${table(
          ['group', 'half', 'review or block', 'block'],
          alarmed.map(({ family, half, rates: r }) => [family, half, count(r.flagged), count(r.blocked)]),
        )}`
  return `By family:\n\n${malicious}\n\n${benign}`
}

function packages(f: InterviewFigures): string {
  if (f.packages.length === 0) return ''
  return `### Honest npm packages\n\n${table(
    ['group', 'half', 'review', 'block', 'no verdict'],
    f.packages.map(({ group, half, rates }) => [
      group,
      half,
      shareText(rates.review),
      shareText(rates.block),
      rates.unanswered,
    ]),
  )}`
}

function speeds(f: InterviewFigures): string {
  const s = f.speed
  if (!s) return ''
  const slow = s.slowestPackages.map(
    ({ name, ms, unpacked }) => `${name} ${ms.toFixed(0)} ms (${(unpacked / 1e6).toFixed(1)} MB)`,
  )
  return `### Speed over the packages

Tarballs one after the other, one worker; bytes are those of the unpacked files, and time is what the worker took from the tarball's bytes to the verdict.

${table(
  ['MB/s a core', 'judging', 'wall time', 'p50', 'p95', 'slowest'],
  [
    [
      s.megabytesPerSecond.toFixed(1),
      `${s.judgingSeconds.toFixed(1)} s`,
      `${s.wallSeconds.toFixed(1)} s`,
      `${s.p50.toFixed(0)} ms`,
      `${s.p95.toFixed(0)} ms`,
      `${s.slowest.toFixed(0)} ms`,
    ],
  ],
)}

Slowest: ${slow.join(', ')}.`
}

function commands(f: InterviewFigures): string {
  const c = f.commands
  const measured = c
    ? `${table(
        ['', 'half', 'review or block', 'block alone'],
        HALVES.flatMap((half) => {
          const { malicious, benign } = c.halves[half]
          const honest = Object.entries(benign).map(([source, of]) => [
            `honest: ${source}`,
            half,
            shareText(of.flagged),
            shareText(of.blocked),
          ])
          return [['malicious', half, shareText(malicious.caught), shareText(malicious.blocked)], ...honest]
        }),
      )}

${c.speed.perSecond.toFixed(0)} commands a second on one core; p95 ${c.speed.p95Ms.toFixed(1)} ms, slowest ${c.speed.slowestMs.toFixed(0)} ms. Commands of one shape fall into one half.`
    : 'The list of commands is not here.'
  const installers = table(
    ['maker’s installer', 'verdict', 'weightiest finding'],
    f.installers.map(({ name, verdict, says }) => [name, verdict, says]),
  )
  return `### Pasted commands\n\n${measured}\n\n${installers}`
}

function mutators(f: InterviewFigures): string {
  if (f.mutators.length === 0) return ''
  return `### What a cheap change costs

Each applied to every malicious sample whose implant is JavaScript, TypeScript or Python.

${table(
  ['change', 'caught before', 'caught after', 'points lost', 'line named before', 'line named after'],
  f.mutators.map((m) => [
    m.what,
    shareText(m.before.flagged),
    shareText(m.after.flagged),
    m.points.toFixed(1),
    shareText(m.before.line),
    shareText(m.after.line),
  ]),
)}`
}

function peers(f: InterviewFigures): string {
  if (!f.peers) return ''
  return `### Beside js-x-ray

On the same files in the same run: all samples, and ${f.peers.packages} of the packages (${f.peers.megabytes.toFixed(1)} MB unpacked; always the same, because it takes long). js-x-ray reads JavaScript and TypeScript alone and gives warnings, not verdicts. Its time is that of its analysis alone, over files already unpacked, set against the bytes of whole packages; ours includes unpacking and reading every file.

${table(
  [
    '',
    'how',
    'malicious caught',
    'implant’s file and line named',
    'honest samples flagged',
    'packages flagged',
    'MB/s a core',
  ],
  f.peers.of.map((p) => [
    p.name,
    p.how,
    shareText(p.malicious),
    shareText(p.named),
    shareText(p.benign),
    shareText(p.packages),
    p.megabytesPerSecond.toFixed(2),
  ]),
)}`
}

function detectors(f: InterviewFigures): string {
  if (f.detectors.length === 0) return ''
  const count = ({ hits, of }: Share) => (of === 0 ? '–' : `${hits} of ${of}`)
  return `### Detectors of the interview door on the development half

${table(
  ['detector', 'malicious', 'honest samples', 'packages', 'in false alarms'],
  f.detectors.map((d) => [d.detector, count(d.malicious), count(d.benign), count(d.packages), d.falseAlarms]),
)}`
}

function reading(f: InterviewFigures): string {
  const own = f.own
    ? `- The samples are written by the project itself, from descriptions of how such attacks work, and the malicious ones are harmless: their hosts are under \`.invalid\` and what they would run does nothing. They show what is covered; they are no measure of what real lures will do, and their honest twins stand for far more variety than there is here.
- Leaving families out: detectors are rules and are not fitted, so nothing is trained anew for each family left out. Instead each family belongs to a half by the hash of its name. Whoever writes detectors may look at samples of development families; held-out families are only counted, and their figures are the ones that the targets are set against. The catalogue of known attack forms is the same for both, though: a held-out family is unseen as code, not as an idea.
- Several samples of a family share a scaffold and an idea, so the intervals are too narrow.`
    : '- The samples are another corpus than the one that ships; its families fall into halves by the hash of their names all the same.'
  return `### How to read the figures of the interview door

${own}
- Packages fall into halves by the hash of their names; the held-out half is only counted.
- A change made by a mutator keeps what the program does, apart from comments and line numbers. Moving code moves the function that holds the implant with what it needs, or its whole file where that is not possible.
- Nothing is executed and nothing fetched of what is judged. Packages are fetched by the bench, before, with \`npm pack --ignore-scripts\`.`
}
