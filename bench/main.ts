import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadFolder } from '../src/core/modules.ts'
import { replaceSection } from './results.ts'
import type { Suite } from './suite.ts'

const RESULTS = fileURLToPath(new URL('./RESULTS.md', import.meta.url))
const USAGE_STATUS = 3

function usage(suites: readonly { name: string; unit: Suite }[]): string {
  const lines = suites.map(({ name, unit }) => `  ${name.padEnd(12)} ${unit.summary}`)
  return `usage: npm run bench -- [SUITE…] [--corpus DIR] [--packages DIR] [--json] [--misses] [--peers N]

Without a suite all are run:
${lines.join('\n')}

  --corpus DIR    another directory with the layout of the suite's corpus
  --packages DIR  tarballs of packages, NAME@VERSION.tgz with each / of a name as +
  --json          one JSON object on standard output instead of the page
  --misses        also list what was missed, of the development half only
  --peers N       messages a side that installed peers are run on (default 500, 0 for none)
`
}

async function main(args: string[]): Promise<number> {
  const suites = await loadFolder<Suite>(fileURLToPath(new URL('./suites/', import.meta.url)))
  const asked = readArguments(args)
  const unknown = asked?.positionals.filter((name) => !suites.some((suite) => suite.name === name))
  const peers = Number(asked?.values.peers ?? 500)
  if (!asked || unknown?.length || !Number.isInteger(peers) || peers < 0) {
    process.stderr.write(usage(suites))
    return USAGE_STATUS
  }
  const { corpus, packages, json, misses } = asked.values
  const figures: Record<string, object> = {}
  for (const { name, unit: suite } of suites) {
    if (asked.positionals.length > 0 && !asked.positionals.includes(name)) continue
    const result = await suite.run({
      corpus,
      packages,
      peers,
      misses,
      progress: (text) => process.stderr.write(`${name}: ${text}\n`),
    })
    figures[name] = result.figures
    const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''
    writeFileSync(RESULTS, replaceSection(before, name, result.markdown))
    if (!json) process.stdout.write(`${result.markdown}\n`)
    const list = misses ? `${result.misses.join('\n')}\n` : ''
    ;(json ? process.stderr : process.stdout).write(list)
  }
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
  return 0
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        packages: { type: 'string' },
        json: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        peers: { type: 'string', default: '500' },
      },
    })
  } catch {
    return undefined
  }
}

process.exitCode = await main(process.argv.slice(2))
