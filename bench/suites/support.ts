import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { generateHam } from '../ham/generate.ts'
import { share } from '../interval.ts'
import { defineSuite, type SuiteOptions } from '../suite.ts'
import { type CheckRun, runCheck } from '../support/check-run.ts'
import { prepareSamples, type Sample } from '../support/corpus.ts'
import {
  detectorHits,
  isFlagged,
  type Judged,
  missesOf,
  rates,
  ratesByGroup,
  sets,
  speed,
} from '../support/figures.ts'
import { machine, type PeerFigures, type SupportFigures, supportPage } from '../support/page.ts'
import { type PeerRun, runRspamd, runSpamAssassin } from '../support/peers.ts'
import { targetsOf } from '../support/targets.ts'

const DEFAULT_CORPUS = fileURLToPath(new URL('../../../shared/corpora/support', import.meta.url))
const JOBS = 2

export default defineSuite({
  summary: 'messages to customer care: recall, false alarms, speed, memory, beside rspamd and SpamAssassin',

  async run(options) {
    const scratch = mkdtempSync(join(tmpdir(), 'postern-bench-'))
    try {
      return await measure(options, scratch)
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  },
})

async function measure(options: SuiteOptions, scratch: string) {
  const wanted = options.corpus ?? DEFAULT_CORPUS
  const corpus = existsSync(join(wanted, 'phish.tsv')) ? wanted : undefined
  if (!corpus) options.progress(`no corpus at ${wanted}: only the modern ham that ships is measured`)
  const before = machine()
  const modern = join(scratch, 'modern')
  options.progress(`${await generateHam(modern)} modern messages written`)
  const samples = prepareSamples(corpus, modern, join(scratch, 'messages'))
  const dataDir = join(scratch, 'data')
  mkdirSync(dataDir)
  options.progress(`judging ${samples.length} messages`)
  const run = await runCheck(join(scratch, 'messages'), JOBS, dataDir)
  if (run.trouble) options.progress(`the run ended with ${run.status}: ${run.trouble}`)
  const judged = samples.map((sample): Judged => ({ ...sample, line: run.lines.get(sample.path) }))
  const development = sets(judged, 'development')
  const halves = { development: ratesOf(development), 'held-out': ratesOf(sets(judged, 'held-out')) }
  const collected = judged.filter((one) => !one.modern)
  const figures: Omit<SupportFigures, 'targets'> = {
    date: new Date().toISOString().slice(0, 10),
    machine: before,
    corpus: {
      given: corpus !== undefined,
      phish: share(judged, (one) => one.label === 'phish').hits,
      crypto: share(judged, (one) => one.label === 'phish' && one.crypto).hits,
      ham: share(collected, (one) => one.label === 'ham').hits,
      modern: share(judged, (one) => one.modern).hits,
    },
    halves,
    years: ratesByGroup(collected.filter((one) => one.label === 'phish')),
    sources: ratesByGroup(collected.filter((one) => one.label === 'ham')),
    kinds: ratesByGroup(development.modern),
    speed: speed(run),
    jobs: JOBS,
    trouble: run.trouble,
    malformed: corpus ? await malformed(join(corpus, 'malformed'), dataDir, options) : undefined,
    detectors: detectorHits(development),
    peers: await peers(judged, run, scratch, options),
  }
  const complete = { ...figures, targets: targetsOf(figures) }
  return { figures: complete, markdown: supportPage(complete), misses: missesOf(development) }
}

function ratesOf(of: ReturnType<typeof sets>) {
  return { phish: rates(of.phish), crypto: rates(of.crypto), ham: rates(of.ham), modern: rates(of.modern) }
}

/** Broken messages go in as they are. */
async function malformed(
  folder: string,
  dataDir: string,
  { progress }: SuiteOptions,
): Promise<SupportFigures['malformed']> {
  if (!existsSync(folder)) return undefined
  const messages = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length
  progress(`judging ${messages} malformed messages`)
  const run = await runCheck(folder, JOBS, dataDir)
  const errors = run.lines
    .values()
    .filter((line) => 'error' in line)
    .toArray().length
  return {
    messages,
    verdicts: run.lines.size - errors,
    errors,
    unanswered: messages - run.lines.size,
    slowest: speed(run).slowest,
  }
}

/** Runs what is installed on a sample of the held-out half, and counts our own verdicts on the same. */
async function peers(
  judged: readonly Judged[],
  run: CheckRun,
  scratch: string,
  { peers: perSide, progress }: SuiteOptions,
): Promise<SupportFigures['peers']> {
  const heldOut = judged.filter((one) => one.half === 'held-out')
  const sample = (['phish', 'ham'] as const).flatMap((label) =>
    heldOut.filter((one) => one.label === label).slice(0, perSide),
  )
  if (sample.length === 0) return undefined
  const paths = sample.map((one) => one.path)
  progress(`asking rspamd and SpamAssassin, where installed, of ${paths.length} messages`)
  const runs = [await runRspamd(paths, scratch, JOBS), runSpamAssassin(paths, scratch)].filter(
    (peer) => peer !== undefined,
  )
  if (runs.length === 0) return undefined
  const ours: PeerFigures = {
    name: 'Postern',
    version: manifest.version,
    how: 'no indicator lists, review or block',
    phish: share(
      sample.filter((one) => one.label === 'phish'),
      isFlagged,
    ),
    ham: share(
      sample.filter((one) => one.label === 'ham'),
      isFlagged,
    ),
    perSecond: run.lines.size / run.seconds,
  }
  return { perSide, ours, others: runs.map((peer) => peerFigures(peer, sample)) }
}

function peerFigures(peer: PeerRun, sample: readonly Sample[]): PeerFigures {
  const answered = sample
    .map((one, at) => ({ label: one.label, flagged: peer.flagged[at] }))
    .filter((one) => one.flagged !== undefined)
  return {
    name: peer.name,
    version: peer.version,
    how: peer.how,
    phish: share(
      answered.filter((one) => one.label === 'phish'),
      (one) => one.flagged === true,
    ),
    ham: share(
      answered.filter((one) => one.label === 'ham'),
      (one) => one.flagged === true,
    ),
    perSecond: sample.length / peer.seconds,
  }
}
