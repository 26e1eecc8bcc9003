import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { type Share, wilson } from '../interval.ts'
import type { DetectorHits, Rates, speed } from './figures.ts'
import type { Half } from './split.ts'

/** Small shares with two digits after the point: the targets lie there. */
const percent = (fraction: number): string =>
  `${(fraction * 100).toFixed(fraction >= 0.00005 && fraction < 0.01 ? 2 : 1)}%`

/** `12 of 400 = 3.0% (1.7% to 5.2%)` */
export function shareText(share: Share): string {
  if (share.of === 0) return 'none measured'
  const { low, high } = wilson(share)
  return `${share.hits} of ${share.of} = ${percent(share.hits / share.of)} (${percent(low)} to ${percent(high)})`
}

/** A Markdown table. Cells are ours; a bar in one would break it and is replaced. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** What it ran on, and how busy that was before the run. */
export function machine(): {
  cores: number
  processor: string
  memoryGigabytes: number
  node: string
  load: number
} {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}

/** A target of the project, and whether a measured value meets it. */
export interface Target {
  what: string
  target: string
  measured: string
  met: boolean
}

export interface PeerFigures {
  name: string
  version: string
  how: string
  phish: Share
  ham: Share
  perSecond: number
}

export interface SupportFigures {
  date: string
  machine: ReturnType<typeof machine>
  corpus: { given: boolean; phish: number; crypto: number; ham: number; modern: number }
  halves: Record<Half, Record<'phish' | 'crypto' | 'ham' | 'modern', Rates>>
  years: { group: string; rates: Rates }[]
  sources: { group: string; rates: Rates }[]
  kinds: { group: string; rates: Rates }[]
  speed: ReturnType<typeof speed>
  jobs: number
  trouble: string
  malformed:
    | { messages: number; verdicts: number; errors: number; unanswered: number; slowest: number }
    | undefined
  detectors: DetectorHits[]
  peers: { perSide: number; ours: PeerFigures; others: PeerFigures[] } | undefined
  targets: Target[]
}

/** The support section of RESULTS.md. */
export function supportPage(f: SupportFigures): string {
  const sections = [
    head(f),
    targets(f),
    quality(f),
    groups(f),
    speeds(f),
    peers(f),
    malformed(f),
    detectors(f),
    reading(),
  ]
  return `## Support door: messages\n\n${sections.filter(Boolean).join('\n\n')}\n`
}

function head(f: SupportFigures): string {
  const m = f.machine
  const load = m.load >= 0.5 ? ` Other work ran beside it: the load was ${m.load} before the start.` : ''
  const collected = f.corpus.given
    ? `On ${f.corpus.phish} phishing messages (${f.corpus.crypto} of them about crypto; phishing_pot, one per near-duplicate cluster) and ${f.corpus.ham} wanted ones (SpamAssassin's public corpus, notmuch's list mail), and on`
    : 'The collected corpus is not here, so recall is not measured. On'
  return `${f.date}, ${m.cores} cores (${m.processor}), ${m.memoryGigabytes} GB, Node ${m.node}.${load}

${collected} ${f.corpus.modern} modern wanted messages of our own (\`bench/ham\`: customers, staff and vendors of an exchange, 16 languages). Every message went through the header pipeline of \`bench/support/headers.ts\` first. A message counts as caught, or as a false alarm, at review or block. Intervals are 95% (Wilson). Clusters fall into two halves by hash; the development half may be looked at, the held-out half is only counted.`
}

function targets(f: SupportFigures): string {
  if (f.targets.length === 0) return ''
  return `### Against the targets\n\n${table(
    ['target', 'asked', 'measured', 'met'],
    f.targets.map((t) => [t.what, t.target, t.measured, t.met ? 'yes' : 'no']),
  )}`
}

function quality(f: SupportFigures): string {
  const rows = (['held-out', 'development'] as const).flatMap((half) => {
    const of = f.halves[half]
    const row = (what: string, r: Rates) =>
      r.flagged.of === 0 ? [] : [[what, half, shareText(r.flagged), shareText(r.blocked), r.unanswered]]
    return [
      ...row('phishing caught', of.phish),
      ...row('crypto phishing caught', of.crypto),
      ...row('collected ham, false alarms', of.ham),
      ...row('modern ham, false alarms', of.modern),
    ]
  })
  return `### Quality\n\n${table(['', 'half', 'review or block', 'block alone', 'no verdict'], rows)}`
}

function groups(f: SupportFigures): string {
  const list = (title: string, of: readonly { group: string; rates: Rates }[]) =>
    of.length === 0
      ? ''
      : `${title}:\n\n${table(
          ['', 'review or block', 'block alone'],
          of.map(({ group, rates }) => [group, shareText(rates.flagged), shareText(rates.blocked)]),
        )}`
  const modern = f.kinds.filter(({ rates }) => rates.flagged.hits > 0)
  return [
    list('Phishing by year (both halves)', f.years),
    list('False alarms by source of ham (both halves)', f.sources),
    list('Kinds of modern ham with a false alarm (development half)', modern),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function speeds(f: SupportFigures): string {
  const s = f.speed
  return `### Speed and memory

One run of \`postern check --door support --each --json --jobs ${f.jobs}\` over all ${s.messages} messages, as a process of its own:

${table(
  [
    'messages/s, start-up included',
    'wall time',
    'first answer after',
    'p50',
    'p95',
    'slowest',
    'peak memory, all processes',
  ],
  [
    [
      s.perSecond.toFixed(0),
      `${s.seconds.toFixed(1)} s`,
      `${s.firstSeconds.toFixed(1)} s`,
      `${s.p50.toFixed(1)} ms`,
      `${s.p95.toFixed(1)} ms`,
      `${s.slowest.toFixed(0)} ms`,
      `${s.peakMegabytes.toFixed(0)} MB`,
    ],
  ],
)}${f.trouble ? `\n\nThe run did not end well: \`${f.trouble.replaceAll('`', "'").trim().split('\n').at(-1)}\`` : ''}`
}

function peers(f: SupportFigures): string {
  if (!f.peers) return '### Beside others\n\nNeither rspamd nor SpamAssassin was run.'
  const rows = [f.peers.ours, ...f.peers.others].map((p) => [
    `${p.name} ${p.version}`,
    p.how,
    shareText(p.phish),
    shareText(p.ham),
    p.perSecond.toFixed(0),
  ])
  return `### Beside others

On the same neutral messages: at most ${f.peers.perSide} phishing and ${f.peers.perSide} wanted ones (collected and modern) of the held-out half. Both others are made to run with network lists and learning, which were off; they look for spam, not for phishing alone, and the pipeline takes headers from them too.

${table(['', 'how', 'phishing caught', 'false alarms', 'messages/s'], rows)}`
}

function malformed(f: SupportFigures): string {
  const m = f.malformed
  if (!m) return ''
  return `### Malformed messages

${m.messages} broken messages: ${m.verdicts} got a verdict, ${m.errors} a clear error, ${m.unanswered} no answer; the slowest took ${m.slowest.toFixed(0)} ms.`
}

function detectors(f: SupportFigures): string {
  if (f.detectors.length === 0) return ''
  const count = (s: Share) => (s.of === 0 ? '–' : `${s.hits} (${percent(s.hits / s.of)})`)
  return `### Detectors on the development half

How many messages each spoke on, and how many false alarms it took part in.

${table(
  ['detector', 'phishing', 'collected ham', 'modern ham', 'false alarms'],
  f.detectors.map((d) => [d.detector, count(d.phish), count(d.ham), count(d.modern), d.falseAlarms]),
)}`
}

function reading(): string {
  return `### How to read this

- The phishing labels are noisy: some of it is ordinary spam that asks for nothing, and a miss there is counted as a miss.
- The collected ham is from 2002 to 2013 and from lists and newsletters, not from a support desk. The modern ham is: but it is written by the project, with people and firms invented, and tells less about the variety of real mail than its count suggests. Variants of one template are alike, so its intervals are too narrow. Whoever writes detectors may look at all of it: its held-out half is held out from fitting only, and its figures say what was avoided, not what to expect. A few of the hard ones are customers who send on a lure that reached them; they count as false alarms too, though a second look at those does no harm.
- Authentication results, delivery paths and list headers are taken away on both sides, because here they would only tell the corpora apart. What Postern makes of them is not measured; in use it has them.
- No indicator list is loaded and no brand of the operator's own is set.
- Phishing and collected ham come from different years and languages. Some of what separates them here would not in a real mailbox.`
}
