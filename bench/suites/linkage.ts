import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineSuite } from '../suite.ts'
import { type Ablation, ablations, type LinkageFigures, measureLinkage } from '../support/linkage.ts'
import { enlarged, type Labelled, LINKAGE_FILE, ofHalf, readLabelled } from '../support/linkage-corpus.ts'
import { machine, type Target, table } from '../support/page.ts'
import { watchMemory } from '../support/process-memory.ts'

const DEFAULT_CORPUS = fileURLToPath(new URL('../../../shared/corpora/hiring', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const F1 = 0.85
const BLOCKING_RECALL = 0.9
const RECORDS = 50_000
const SECONDS = 20

interface Run {
  records: number
  seconds: number
  peakMegabytes: number
}

interface Figures {
  date: string
  machine: ReturnType<typeof machine>
  whole: LinkageFigures
  development: LinkageFigures
  heldOut: LinkageFigures
  /** On the development half. */
  ablations: Ablation[]
  /** The program itself on 50,000 records, start and printing included. */
  run: Run
  targets: Target[]
}

export default defineSuite({
  summary: 'record linkage of persons: pairwise precision and recall, blocking recall, speed',

  async run({ corpus = DEFAULT_CORPUS, progress }) {
    const path = join(corpus, LINKAGE_FILE)
    if (!existsSync(path)) {
      progress(`no ${LINKAGE_FILE} in ${corpus}: nothing is measured`)
      return { figures: {}, markdown: '## Record linkage\n\nNo corpus was given.', misses: [] }
    }
    const before = machine()
    const all = readLabelled(path)
    const development = ofHalf(all, 'development')
    const heldOut = ofHalf(all, 'held-out')
    progress(`linking ${all.truth.length} records`)
    const measured = {
      whole: measureLinkage(all),
      development: measureLinkage(development),
      heldOut: measureLinkage(heldOut),
    }
    progress('leaving parts of the method out')
    const left = ablations(development)
    progress(`timing ${RECORDS} records`)
    const run = await timed(enlarged(all, RECORDS))
    const figures: Figures = {
      date: new Date().toISOString().slice(0, 10),
      machine: before,
      ...measured,
      ablations: left,
      run,
      targets: targetsOf(measured, run),
    }
    return { figures, markdown: page(figures), misses: [] }
  },
})

/** Runs the program on a table, as somebody would. */
async function timed({ rows, truth }: Labelled): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-bench-linkage-'))
  try {
    const file = join(folder, 'records.csv')
    const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
    writeFileSync(file, `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`)
    const start = performance.now()
    const child = spawn(process.execPath, [PROGRAM, 'link', '--json', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, POSTERN_DATA: join(folder, 'data') },
    })
    const memory = watchMemory(child.pid as number)
    const status = await new Promise((resolve) => child.once('close', resolve))
    if (status !== 0) throw new Error(`postern link ended with ${status}`)
    const seconds = (performance.now() - start) / 1_000
    return { records: truth.length, seconds, peakMegabytes: Math.round(memory.stop() / 2 ** 20) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const share = (value: number) => value.toFixed(3)

function targetsOf(of: Pick<Figures, 'whole' | 'heldOut'>, run: Run): Target[] {
  const floor = (what: string, measured: number, least: number): Target => ({
    what,
    target: `≥ ${least}`,
    measured: share(measured),
    met: measured >= least,
  })
  return [
    floor('pairwise F1, held-out half', of.heldOut.f1, F1),
    floor('pairwise F1, whole table', of.whole.f1, F1),
    floor('blocking recall, held-out half', of.heldOut.blockingRecall, BLOCKING_RECALL),
    floor('blocking recall, whole table', of.whole.blockingRecall, BLOCKING_RECALL),
    {
      what: `${RECORDS.toLocaleString('en')} records, the program from start to end`,
      target: `< ${SECONDS} s`,
      measured: `${run.seconds.toFixed(1)} s`,
      met: run.seconds < SECONDS,
    },
  ]
}

function page(f: Figures): string {
  const { cores, processor, memoryGigabytes, node, load } = f.machine
  const row = (what: string, of: LinkageFigures) => [
    what,
    of.records.toLocaleString('en'),
    of.truePairs.toLocaleString('en'),
    share(of.precision),
    share(of.recall),
    share(of.f1),
    share(of.blockingRecall),
    of.compared.toLocaleString('en'),
    `${of.seconds.toFixed(1)} s`,
  ]
  return [
    '## Record linkage',
    `${f.date}, ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}. The load was ${load} before the start.`,
    'Historical persons from Wikidata with corrupted copies (splink’s data set), of which the linker sees neither the cluster nor the gender. It learns from each table anew and without labels. Clusters are in one of two halves by hash; its comparisons, blocking rules and threshold were chosen on the development half alone. A naive Fellegi–Sunter model has F1 .726 on the whole table.',
    table(
      ['target', 'asked', 'measured', 'met'],
      f.targets.map(({ what, target, measured, met }) => [what, target, measured, met ? 'yes' : 'no']),
    ),
    table(
      [
        'table',
        'records',
        'true pairs',
        'precision',
        'recall',
        'F1',
        'blocking recall',
        'pairs compared',
        'time',
      ],
      [row('held-out half', f.heldOut), row('development half', f.development), row('whole', f.whole)],
    ),
    'What parts of the method do, on the development half:',
    table(
      ['', 'precision', 'recall', 'F1'],
      f.ablations.map(({ what, precision, recall, f1 }) => [
        what,
        share(precision),
        share(recall),
        share(f1),
      ]),
    ),
    `${f.run.records.toLocaleString('en')} records (the table and others made from it): ${f.run.seconds.toFixed(1)} s from start to end on one core, ${f.run.peakMegabytes} MB at most.`,
  ].join('\n\n')
}
