import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { dispositionOf, type SanctionsScreen } from '../../src/core/sanctions.ts'
import { type Party, partySchema } from '../../src/sanctions/party.ts'
import { addSanctions, loadSanctions } from '../../src/sanctions/store.ts'
import { countFile } from '../sanctions/file-counts.ts'
import { defineSuite } from '../suite.ts'
import { machine, type Target, table } from '../support/page.ts'
import { TargetList } from '../support/target-list.ts'

const DEFAULT_CORPUS = fileURLToPath(new URL('../../../shared/corpora/hiring/ofac', import.meta.url))
const FILE = 'sdn_advanced.xml.bz2'
const READER = fileURLToPath(new URL('../sanctions/read-list.ts', import.meta.url))
const SECONDS = 15
const MEGABYTES = 600
const LOAD_SECONDS = 1.5
/** Every how manieth listed person is asked about. */
const SAMPLE = 20

export default defineSuite({
  summary: 'the real OFAC list: read whole, time and memory, wallets and listed persons found',

  async run({ corpus = DEFAULT_CORPUS, progress }) {
    const path = join(corpus, FILE)
    if (!existsSync(path)) {
      progress(`no ${FILE} in ${corpus}: nothing is measured`)
      return { figures: {}, markdown: '## Sanctions lists\n\nNo corpus was given.', misses: [] }
    }
    const before = machine()
    progress('reading the list')
    const read = JSON.parse(execFileSync(process.execPath, [READER, path], { encoding: 'utf8' })) as {
      parties: number
      seconds: number
      peakBytes: number
    }
    progress('counting its text')
    const inFile = countFile(path)
    progress('loading and asking it')
    const asked = await askAll(path, inFile.wallets)
    const targets = targetsOf(read, inFile, asked)
    const figures = {
      date: new Date().toISOString().slice(0, 10),
      machine: before,
      ...read,
      ...asked,
      targets,
    }
    return { figures, markdown: page(figures), misses: [] }
  },
})

interface Asked {
  loadSeconds: number
  indexSeconds: number
  wallets: { hits: number; of: number }
  persons: { hits: number; of: number }
  p95Ms: number
}

async function askAll(path: string, wallets: readonly string[]): Promise<Asked> {
  const dir = mkdtempSync(join(tmpdir(), 'postern-bench-sanctions-'))
  try {
    await addSanctions(dir, readFileSync(path), { fileName: FILE, now: 0 })
    const parties = keptParties(join(dir, 'intel', 'ofac-sdn.sanctions.gz'))
    const [loadSeconds, screen] = timed(() => loadSanctions(dir))
    if (!screen) throw new Error('the list that was added is not there')
    const found = wallets.filter((wallet) =>
      screen.ask({ names: [], wallets: [`ethereum:${wallet}`] }).some(({ by }) => by === 'identifier'),
    )
    const [indexSeconds] = timed(() => screen.ask({ names: ['first'] }))
    const wallet = { hits: found.length, of: wallets.length }
    return { loadSeconds, indexSeconds, wallets: wallet, ...askPersons(screen, parties) }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function keptParties(path: string): Party[] {
  const [, ...rows] = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  return rows.map((row) => partySchema.parse(JSON.parse(row)))
}

/** Asks about listed persons with their own name and birth date. */
function askPersons(screen: SanctionsScreen, parties: readonly Party[]): Pick<Asked, 'persons' | 'p95Ms'> {
  const sample = parties
    .filter(({ schema, births }) => schema === 'Person' && births[0]?.from.length === 10)
    .filter((_, at) => at % SAMPLE === 0)
  const times: number[] = []
  const found = sample.filter(({ id, names, births }) => {
    const query = { names: [names[0]?.text ?? ''], birthDates: [births[0]?.from ?? ''] }
    const [seconds, hits] = timed(() => screen.ask(query))
    times.push(seconds * 1_000)
    return hits.some((hit) => hit.party === id && dispositionOf(hit) === 'match')
  })
  times.sort((a, b) => a - b)
  const p95Ms = times[Math.floor(times.length * 0.95)] ?? 0
  return { persons: { hits: found.length, of: sample.length }, p95Ms }
}

function timed<T>(act: () => T): [seconds: number, result: T] {
  const started = performance.now()
  const result = act()
  return [(performance.now() - started) / 1_000, result]
}

function targetsOf(
  read: { parties: number; seconds: number; peakBytes: number },
  inFile: { parties: number },
  asked: Asked,
): Target[] {
  const list = new TargetList()
  list.atLeast('parties of the file read', { hits: read.parties, of: inFile.parties }, 1)
  list.atLeast('wallets of the file found exactly', asked.wallets, 1)
  list.atLeast('listed persons found by name and birth date', asked.persons, 0.99)
  const megabytes = read.peakBytes / 1e6
  const bound = (what: string, value: number, most: number, unit: string): Target => ({
    what,
    target: `< ${most} ${unit}`,
    measured: `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
    met: value < most,
  })
  return [
    ...list.targets,
    bound('unpacking and reading it', read.seconds, SECONDS, 's'),
    bound('memory for that, the whole process', megabytes, MEGABYTES, 'MB'),
    bound('loading it as it is kept', asked.loadSeconds, LOAD_SECONDS, 's'),
  ]
}

function page(
  figures: Asked & { date: string; machine: ReturnType<typeof machine>; targets: Target[] },
): string {
  const { cores, processor, memoryGigabytes, node, load } = figures.machine
  return [
    '## Sanctions lists',
    `${figures.date}, ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}. The load was ${load} before the start.`,
    `On OFAC’s real SDN Advanced XML, packed by bzip2. What it holds is counted in its text without reading it as XML. Every ${SAMPLE}th listed person with a known birth date is asked about by their own first name and date: it shows that nothing is lost on the way, not how well misspelt names are found (that is the suite \`names\`).`,
    table(
      ['target', 'asked', 'measured', 'met'],
      figures.targets.map(({ what, target, measured, met }) => [what, target, measured, met ? 'yes' : 'no']),
    ),
    `The index of names is built at the first name in ${figures.indexSeconds.toFixed(1)} s; then p95 ${figures.p95Ms.toFixed(1)} ms a query.`,
  ].join('\n\n')
}
