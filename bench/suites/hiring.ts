import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { addSanctions, loadSanctions } from '../../src/sanctions/store.ts'
import { generatePool, type Label } from '../pool/generate.ts'
import { LABELS_FILE, POOL_FILE, writePool } from '../pool/write.ts'
import { defineSuite } from '../suite.ts'
import { type Judged, judgedOf, missesOf, poolFigures } from '../support/hiring-figures.ts'
import { type HiringFigures, hiringPage, type ListFigures, targetsOf } from '../support/hiring-page.ts'
import { runHiring } from '../support/hiring-run.ts'
import { arrivals } from '../support/hiring-speed.ts'
import { machine } from '../support/page.ts'

const LIST = fileURLToPath(
  new URL('../../../shared/corpora/hiring/ofac/sdn_advanced.xml.bz2', import.meta.url),
)
const BATCH = 500

export default defineSuite({
  summary: 'a pool of generated applicants: crews found, honest people surfaced, speed',

  async run({ corpus, progress }) {
    const before = machine()
    const work = mkdtempSync(join(tmpdir(), 'postern-bench-hiring-'))
    try {
      const given = corpus !== undefined && existsSync(join(corpus, POOL_FILE))
      const folder = given ? corpus : work
      if (!given) {
        progress('generating the pool')
        await writePool(folder, await generatePool())
      }
      const poolFile = join(folder, POOL_FILE)
      const labels = ndjson<Label>(join(folder, LABELS_FILE))
      progress(`screening ${labels.length} applications`)
      const run = await runHiring(poolFile, join(work, 'data'))
      const judged = judgedOf(labels, run.lines)
      progress(`screening ${BATCH} with documents`)
      const batchFile = join(work, 'batch.ndjson')
      const applications = await writeBatch(poolFile, batchFile)
      const batch = await runHiring(batchFile, join(work, 'data'))
      progress('screening one that arrives')
      const arriving = await arrivals(poolFile)
      const list = existsSync(LIST)
        ? await withList(poolFile, join(work, 'listed'), judged, progress)
        : undefined
      const measured = {
        date: new Date().toISOString().slice(0, 10),
        machine: before,
        given,
        pool: poolFigures(judged),
        poolSeconds: run.seconds,
        trouble: run.trouble || batch.trouble,
        batch: { applications, seconds: batch.seconds },
        arrivals: arriving,
        ...(list ? { list } : {}),
      }
      const figures: HiringFigures = { ...measured, targets: targetsOf(measured) }
      return { figures, markdown: hiringPage(figures), misses: missesOf(judged) }
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  },
})

const ndjson = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** Writes applications that hand a document in, PDF and DOCX before plain text. @returns how many */
async function writeBatch(poolFile: string, file: string): Promise<number> {
  const office: string[] = []
  const plain: string[] = []
  for await (const line of createInterface({ input: createReadStream(poolFile) })) {
    if (/"name":"[^"]*\.(?:pdf|docx)"/.test(line)) office.push(line)
    else if (line.includes('"documents":[{')) plain.push(line)
  }
  const lines = [...office, ...plain].slice(0, BATCH)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return lines.length
}

async function withList(
  poolFile: string,
  dataDir: string,
  without: readonly Judged[],
  progress: (text: string) => void,
): Promise<ListFigures> {
  progress('screening with a sanctions list')
  await addSanctions(dataDir, readFileSync(LIST), { fileName: 'sdn_advanced.xml.bz2', now: Date.now() })
  const started = performance.now()
  const screen = loadSanctions(dataDir)
  const loadSeconds = (performance.now() - started) / 1000
  const { lines, seconds } = await runHiring(poolFile, dataDir)
  const passed = new Set(without.flatMap(({ line }) => (line?.verdict === 'pass' ? [line.id] : [])))
  const answers = lines.filter((line) => 'verdict' in line)
  const called = (disposition: string) =>
    answers.filter(({ screening }) => screening.disposition === disposition).length
  return {
    parties: screen?.lists.reduce((sum, { parties }) => sum + parties, 0) ?? 0,
    loadSeconds,
    seconds,
    possible: called('possible'),
    matches: called('match'),
    surfaced: answers.filter(({ id, verdict }) => verdict === 'review' && passed.has(id)).length,
  }
}
