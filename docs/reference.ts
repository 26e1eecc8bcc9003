import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Detector } from '../src/core/detector.ts'
import { ERRORS } from '../src/core/errors.ts'
import { loadFolder } from '../src/core/modules.ts'
import { applicationSchema } from '../src/doors/hiring/application-schema.ts'
import { STAGES } from '../src/doors/hiring/plan/check.ts'
import { checks } from '../src/doors/hiring/plan/plan.ts'

const doorsFolder = fileURLToPath(new URL('../src/doors/', import.meta.url))

/** Every detector of every door, sorted by its id. */
export async function allDetectors(): Promise<Detector[]> {
  const doors = readdirSync(doorsFolder).filter((door) => existsSync(`${doorsFolder}${door}/detectors`))
  const loaded = await Promise.all(
    doors.sort().map(async (door) => {
      const units = await loadFolder<Omit<Detector, 'id'>>(`${doorsFolder}${door}/detectors`)
      return units.map(({ name, unit }) => ({ ...unit, id: `${door}/${name}` }))
    }),
  )
  return loaded.flat()
}

/** The reference pages: file names below `docs/` and their text. */
export async function referencePages(): Promise<Map<string, string>> {
  return new Map([
    ['detectors.md', detectorsPage(await allDetectors())],
    ['errors.md', errorsPage()],
    ['due-diligence.md', dueDiligencePage()],
    ['application.schema.json', `${JSON.stringify(applicationJsonSchema(), null, 2)}\n`],
  ])
}

function detectorsPage(detectors: readonly Detector[]): string {
  const doors = Map.groupBy(detectors, ({ id }) => id.slice(0, id.indexOf('/')))
  return [
    '# Detectors',
    'Written from the code by `npm run docs`.',
    'A weight is in bits: log2 of how much likelier the sign is in an attack than in an innocent subject. It is a judgement unless its basis is named. Of each family the strongest sign counts in full, further ones a fifth each. What strengths and weights add up to is in [architecture.md](architecture.md#how-findings-become-a-verdict).',
    ...[...doors].flatMap(([door, ofDoor]) => [
      `## Door: ${door}`,
      ...[...Map.groupBy(ofDoor, ({ family }) => family)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([family, ofFamily]) => [`### Family: ${family}`, ...ofFamily.map(section)]),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function section({ id, looksFor, signals, technique, source, innocent, advice }: Detector): string {
  const rows = Object.values(signals).map(
    ({ title, strength, weight, basis }) =>
      `| ${cell(title)} | ${strength} | ${weight} | ${cell(basis ?? 'judgement')} |`,
  )
  return [
    `#### ${id}`,
    `Looks for ${prose(looksFor)}.`,
    ['| sign | strength | bits | basis |', '| --- | --- | ---: | --- |', ...rows].join('\n'),
    [
      `- It may be innocent: ${prose(innocent)}`,
      `- What to do: ${prose(advice)}`,
      `- Technique ${technique}, source <${source}>`,
    ].join('\n'),
  ].join('\n\n')
}

/** The application as JSON Schema 2020-12, with the words of its source. */
const applicationJsonSchema = () => ({
  title: 'Application',
  ...z.toJSONSchema(applicationSchema, { io: 'input', unrepresentable: 'any' }),
})

function dueDiligencePage(): string {
  const rows = STAGES.flatMap((stage) =>
    checks
      .filter((check) => check.stage === stage)
      .map(
        ({ id, title, from, minutes, how, source }) =>
          `### ${title}\n\n\`${id}\`, ${stage.replaceAll('-', ' ')}, for ${from === 'ordinary' ? 'every role' : `roles that are ${from}${from === 'elevated' ? ' or critical' : ''}`}, about ${minutes} minutes. ${prose(how)} Source: <${source}>`,
      ),
  )
  return [
    '# Checks of due diligence',
    'Written from the code by `npm run docs`. Which checks an applicant’s plan holds follows from the role alone; what was found decides their order.',
    ...rows,
  ]
    .join('\n\n')
    .concat('\n')
}

function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, meaning, remedy }]) =>
      `| \`${code}\` | ${status} | ${cell(meaning)} | ${cell(remedy)} |`,
  )
  return [
    '# Errors',
    'Written from the code by `npm run docs`. The command line prints the code after its message, the API answers with it as `error.code`. On the command line `E_USAGE` ends the program with 3, every other error with 2.',
    ['| code | HTTP status | meaning | what to do |', '| --- | ---: | --- | --- |', ...rows].join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

const prose = (text: string) => text.replaceAll('<', '\\<')
const cell = (text: string) => prose(text).replaceAll('|', '\\|')
