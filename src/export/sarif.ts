import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CheckedLine, CheckLine } from '../core/check-line.ts'
import type { Finding, Place, Strength } from '../core/finding.ts'

type Level = 'error' | 'warning' | 'note'

interface Text {
  text: string
}

interface ArtifactLocation {
  uri: string
}

interface Region {
  startLine: number
  startColumn?: number
  snippet?: Text
}

interface Location {
  physicalLocation: { artifactLocation: ArtifactLocation; region?: Region }
  logicalLocations?: { fullyQualifiedName: string }[]
  message?: Text
}

interface Rule {
  id: string
  shortDescription: Text
  help: Text
  helpUri: string
  /** `security-severity`: what code hosts sort alerts by, from 0 to 10. */
  properties: { tags: string[]; 'security-severity': string }
}

interface Result {
  ruleId: string
  ruleIndex: number
  level: Level
  message: Text
  locations: Location[]
  properties: { family: string; strength: Strength; weight: number; innocent: string; advice: string }
}

interface Notification {
  descriptor: { id: string }
  level: Level
  message: Text
  locations: Location[]
}

interface Artifact {
  location: ArtifactLocation
  roles: ['analysisTarget']
  properties?: { door: string; verdict: string; score: number }
}

/** As much of SARIF 2.1.0 as is written here. */
export interface SarifLog {
  $schema: string
  version: '2.1.0'
  runs: [
    {
      tool: { driver: { name: string; version?: string; rules: Rule[] } }
      columnKind: 'utf16CodeUnits'
      invocations: [{ executionSuccessful: boolean; toolExecutionNotifications: Notification[] }]
      artifacts: Artifact[]
      results: Result[]
    },
  ]
}

const SEVERITIES: Record<Strength, string> = { decisive: '9.0', strong: '6.0', context: '2.0' }

const worst = (findings: readonly Finding[]): Strength =>
  (['decisive', 'strong'] as const).find((one) => findings.some(({ strength }) => strength === one)) ??
  'context'

const LEVELS: Record<Strength, Level> = { decisive: 'error', strong: 'warning', context: 'note' }

/**
 * Writes answers as a SARIF 2.1.0 log (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/): a detector is a
 * rule, a finding a result. A subject that could not be read is an error notification, and what could not be
 * checked in one a note, so that neither can be taken for clean.
 *
 * @param version of Postern, when it is to be named.
 * @example
 * process.stdout.write(JSON.stringify(toSarif(lines)))
 */
export function toSarif(lines: readonly CheckLine[], version?: string): SarifLog {
  const checked = lines.filter((line): line is CheckedLine => !('error' in line))
  const byDetector = Map.groupBy(
    checked.flatMap(({ findings }) => findings),
    ({ detector }) => detector,
  )
  const ruleIndex = new Map([...byDetector.keys()].map((id, index) => [id, index]))
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Postern',
            ...(version === undefined ? {} : { version }),
            rules: [...byDetector].map(([id, findings]) => ruleOf(id, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: checked.length === lines.length,
            toolExecutionNotifications: lines.flatMap(notificationsOf),
          },
        ],
        artifacts: [...new Map(lines.map((line) => [uriOf(line.path), artifactOf(line)])).values()],
        results: checked.flatMap(({ path, findings }) =>
          findings.map((finding) => resultOf(path, finding, ruleIndex.get(finding.detector) ?? -1)),
        ),
      },
    ],
  }
}

function ruleOf(id: string, findings: readonly Finding[]): Rule {
  const first = findings[0] as Finding
  const titles = new Set(findings.map(({ title }) => title))
  return {
    id,
    shortDescription: { text: [...titles].join('; ') },
    help: { text: `${first.advice}\n\nIt may be innocent: ${first.innocent}` },
    helpUri: first.source,
    properties: {
      tags: ['security', first.family, first.technique],
      'security-severity': SEVERITIES[worst(findings)],
    },
  }
}

function resultOf(path: string, finding: Finding, index: number): Result {
  const { detector, strength, title, why, where, family, weight, innocent, advice } = finding
  const region = regionOf(where)
  return {
    ruleId: detector,
    ruleIndex: index,
    level: LEVELS[strength],
    message: { text: `${title}. ${why}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(fileIn(path, where.file)) },
          ...(region ? { region } : {}),
        },
        logicalLocations: [{ fullyQualifiedName: region ? where.part : partAndLine(where) }],
        message: { text: where.text },
      },
    ],
    properties: { family, strength, weight, innocent, advice },
  }
}

/** A file as the log's reader finds it: of a folder below it, of `.` as it is, and a single file is itself. */
function fileIn(path: string, file: string | undefined): string {
  if (file === undefined || path === file || path.endsWith(`/${file}`)) return path
  return path === '.' ? file : `${path.replace(/\/$/, '')}/${file}`
}

/** A line counts from the top of the file only in a file or in the headers of a message, not in a decoded part. */
function regionOf({ part, file, line, column, text }: Place): Region | undefined {
  if (line === undefined || (file === undefined && !part.startsWith('header '))) return undefined
  return { startLine: line, ...(column === undefined ? {} : { startColumn: column }), snippet: { text } }
}

function partAndLine({ part, line, column }: Place): string {
  if (line === undefined) return part
  return `${part} line ${line}${column === undefined ? '' : `:${column}`}`
}

function notificationsOf(line: CheckLine): Notification[] {
  const locations: Location[] = [{ physicalLocation: { artifactLocation: { uri: uriOf(line.path) } } }]
  if ('error' in line) {
    const { code, message } = line.error
    return [{ descriptor: { id: code }, level: 'error', message: { text: message }, locations }]
  }
  return line.unknown.map(({ what, why }) => ({
    descriptor: { id: 'not-checked' },
    level: 'note',
    message: { text: `Not checked: ${what}: ${why}` },
    locations,
  }))
}

function artifactOf(line: CheckLine): Artifact {
  const artifact: Artifact = { location: { uri: uriOf(line.path) }, roles: ['analysisTarget'] }
  if ('error' in line) return artifact
  const { door, verdict, score } = line
  return { ...artifact, properties: { door, verdict, score } }
}

/** A path as a URI reference (RFC 3986): `file:` for an absolute one, percent-encoded segments for a relative one. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
