import { readFileSync } from 'node:fs'
import { readSanctionsFile } from '../../src/sanctions/read-file.ts'

/** Reads one list in a process of its own and prints how long it took and the most memory it held. */
const [file = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const started = performance.now()
const { parties } = await readSanctionsFile(bytes, file)
const seconds = (performance.now() - started) / 1_000
const peakBytes = process.resourceUsage().maxRSS * 1_024
process.stdout.write(JSON.stringify({ parties: parties.length, seconds, peakBytes }))
