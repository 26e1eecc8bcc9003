import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CheckPool, createCheckPool } from '../../src/check/pool.ts'
import { loadFolder } from '../../src/core/modules.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { defineSuite, type SuiteOptions } from '../suite.ts'
import { COMMANDS_FILE, commandFigures, judgeCommands } from '../support/commands.ts'
import { readCorpus } from '../support/interview/corpus.ts'
import {
  commandMisses,
  detectorHits,
  type JudgedPackage,
  missesOf,
  packageRates,
  packageSpeed,
  ratesByFamily,
  sampleRates,
} from '../support/interview/figures.ts'
import { type Mutator, mutated, together } from '../support/interview/mutator.ts'
import { honestPackages, packageCache, unpackedBytes } from '../support/interview/packages.ts'
import { HALVES, type InterviewFigures, interviewPage, type MutatorCost } from '../support/interview/page.ts'
import { besidePeer } from '../support/interview/peers.ts'
import { isReworked } from '../support/interview/rework.ts'
import type { Sample } from '../support/interview/sample.ts'
import { type JudgedSample, judgeSamples } from '../support/interview/subjects.ts'
import { interviewTargets } from '../support/interview/targets.ts'
import { judgeInstallers } from '../support/interview/vendor-installers.ts'
import { machine } from '../support/page.ts'

const SAMPLES = fileURLToPath(new URL('../corpus/interview', import.meta.url))
const MUTATORS = fileURLToPath(new URL('../support/interview/mutators/', import.meta.url))
const PACKAGES = fileURLToPath(new URL('../../../shared/corpora/interview/benign-npm.json', import.meta.url))
const JOBS = 2

export default defineSuite({
  summary: 'projects, packages and commands of an interview: recall, false alarms, speed, beside js-x-ray',

  async run(options) {
    const scratch = mkdtempSync(join(tmpdir(), 'postern-bench-'))
    const samplePool = newPool(JOBS)
    const packagePool = newPool(1)
    try {
      return await measure(options, scratch, samplePool, packagePool)
    } finally {
      await Promise.all([samplePool.close(), packagePool.close()])
      rmSync(scratch, { recursive: true, force: true })
    }
  },
})

const newPool = (jobs: number) => createCheckPool({ settings: DEFAULT_SETTINGS, dataDir: undefined, jobs })

async function measure(
  options: SuiteOptions,
  scratch: string,
  samplePool: CheckPool,
  packagePool: CheckPool,
) {
  const before = machine()
  const own = options.corpus === undefined
  const samples = readCorpus(options.corpus ?? SAMPLES)
  options.progress(`judging ${samples.length} samples`)
  const plain = samples.map((sample) => ({ sample, project: sample.project() }))
  const judged = await judgeSamples(samplePool, plain, join(scratch, 'plain'))
  const mutators = await mutatorCosts(samples, judged, samplePool, scratch, options)
  const { packages, wallSeconds } = await judgePackages(packagePool, options)
  const commands = await commandsOf(options)
  const malicious = judged.filter(({ label }) => label === 'malicious')
  const benign = judged.filter(({ label }) => label === 'benign')
  const development = {
    samples: judged.filter(({ half }) => half === 'development'),
    packages: packages.filter(({ half }) => half === 'development'),
  }
  const ofHalf = (half: string) => ({
    malicious: sampleRates(malicious.filter((one) => one.half === half)),
    benign: sampleRates(benign.filter((one) => one.half === half)),
  })
  const families = ratesByFamily(malicious)
  const groups = ratesByFamily(benign)
  const figures: Omit<InterviewFigures, 'targets'> = {
    date: new Date().toISOString().slice(0, 10),
    machine: before,
    own,
    samples: {
      malicious: malicious.length,
      families: families.length,
      benign: benign.length,
      groups: groups.length,
    },
    halves: { development: ofHalf('development'), 'held-out': ofHalf('held-out') },
    families,
    groups,
    packages: packageGroups(packages),
    speed: packages.length > 0 ? packageSpeed(packages, wallSeconds) : undefined,
    mutators,
    peers: options.peers > 0 ? await besidePeer(samples, judged, packages, options) : undefined,
    commands: commands.judged.length > 0 ? commandFigures(commands.judged, commands.times) : undefined,
    installers: await judgeInstallers(samplePool),
    detectors: detectorHits(development.samples, development.packages),
  }
  const complete = { ...figures, targets: interviewTargets(figures) }
  const misses = [
    ...missesOf(development.samples, development.packages),
    ...commandMisses(commands.judged.filter(({ half }) => half === 'development')),
  ]
  return { figures: complete, markdown: interviewPage(complete), misses }
}

/** The commands of the corpus that was named, where it has any; else those beside the list of packages. */
async function commandsOf({ corpus, progress }: SuiteOptions) {
  const folder = [corpus, dirname(PACKAGES)].find(
    (one) => one !== undefined && existsSync(join(one, COMMANDS_FILE)),
  )
  if (folder === undefined) return { judged: [], times: [] }
  progress('judging commands')
  return judgeCommands(folder)
}

/** Applies each mutator to the malicious samples whose implant is a script, and counts what is still caught. */
async function mutatorCosts(
  samples: readonly Sample[],
  judged: readonly JudgedSample[],
  pool: CheckPool,
  scratch: string,
  { progress }: SuiteOptions,
): Promise<MutatorCost[]> {
  const scripted = samples.filter(
    (sample) => sample.label === 'malicious' && !sample.single && isScripted(sample),
  )
  if (scripted.length === 0) return []
  const ids = new Set(scripted.map(({ id }) => id))
  const before = sampleRates(judged.filter(({ id }) => ids.has(id)))
  const costs: MutatorCost[] = []
  const single = await loadFolder<Mutator>(MUTATORS)
  const all = { name: 'all', unit: together(single.map(({ unit }) => unit)) }
  for (const { name, unit } of [...single, all]) {
    progress(`judging ${scripted.length} samples after ${name}`)
    const wanted = scripted.map((sample) => ({ sample, project: mutated(unit, sample.project) }))
    const folder = join(scratch, name)
    mkdirSync(folder)
    const after = sampleRates(await judgeSamples(pool, wanted, folder))
    const points = ((before.flagged.hits - after.flagged.hits) / before.flagged.of) * 100
    costs.push({ name, what: unit.what, before, after, points })
  }
  return costs
}

function isScripted({ project }: Sample): boolean {
  const { files, implants, own } = project()
  const where = implants.length > 0 ? implants.map(({ file }) => file) : own
  return where.some((path) => isReworked(path, files.get(path)))
}

async function judgePackages(pool: CheckPool, { packages: cache, progress }: SuiteOptions) {
  if (!existsSync(PACKAGES)) {
    progress(`no list of packages at ${PACKAGES}: false alarms on packages and speed are not measured`)
    return { packages: [], wallSeconds: 0 }
  }
  const wanted = honestPackages(PACKAGES, cache ?? packageCache(), progress)
  progress(`judging ${wanted.length} packages`)
  const started = performance.now()
  const packages: JudgedPackage[] = []
  for (const one of wanted) {
    const begun = performance.now()
    const { line } = await pool.run({ name: one.path, door: 'interview' })
    const ms = 'ms' in line ? line.ms : performance.now() - begun
    packages.push({ ...one, line, ms, unpacked: unpackedBytes(one.path) })
  }
  return { packages, wallSeconds: (performance.now() - started) / 1000 }
}

function packageGroups(packages: readonly JudgedPackage[]): InterviewFigures['packages'] {
  const groups = [...new Set(packages.map(({ group }) => group))]
  return groups.flatMap((group) =>
    (['both', ...HALVES] as const).map((half) => {
      const of = packages.filter((one) => one.group === group && (half === 'both' || one.half === half))
      return { group, half, of: of.length, rates: packageRates(of) }
    }),
  )
}
