import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { readAddress } from '../code/command/address-threats.ts'
import { fetchedRuns } from '../code/command/deeds.ts'

const SHELLS = new Set(['shell', 'powershell', 'cmd'])
/** Endings of files that are shell scripts themselves: other detectors ask about these. */
const SCRIPTS =
  /\.(?:sh|bash|zsh|fish|command|ps1|psm1|bat|cmd|ya?ml|json|toml|md)$|(?:^|\/)(?:Dockerfile|Makefile)[^/]*$/i

export default defineDetector<Artifact>()({
  // The same evidence as what scripts are asked about: it must not count twice.
  family: 'auto-run',
  looksFor: 'programs that have a shell fetch code and run it',
  technique: 'T1059.004',
  source: 'https://attack.mitre.org/techniques/T1059/004/',
  innocent: 'A tool that sets a machine up may run the installer of another tool, and says which.',
  advice: 'Do not run it. What the server hands out at that moment runs with your rights.',
  signals: {
    hidden: {
      strength: 'decisive',
      weight: 12,
      title: 'A program puts together or hides a command that fetches code and runs it',
    },
    plain: { strength: 'strong', weight: 7, title: 'A program has a shell fetch code and run it' },
    maker: { strength: 'context', weight: 2, title: 'A program runs the installer of another tool' },
  },
  *inspect({ acts }) {
    const byFile = Map.groupBy(
      acts.filter((act) => SHELLS.has(act.language) && isProgram(act)),
      ({ where }) => where.file,
    )
    for (const [file, inside] of byFile) {
      const started = acts.filter((act) => act.file === file && !SHELLS.has(act.language))
      for (const act of fetchedRuns({ acts: inside, isHanded: false })) {
        const readings = act.values.map(readAddress)
        const fromMaker = readings.length > 0 && readings.every(({ maker }) => maker)
        const way = wayOf(act, started, inside)
        const threat = way || readings.flatMap(({ threats }) => threats)[0]
        yield {
          signal: fromMaker && !way ? 'maker' : threat ? 'hidden' : 'plain',
          where: act.where,
          why: `It runs what ${readings[0]?.shown ?? 'a server'} hands out (${act.how})${threat ? `; and ${threat}` : ''}.`,
        }
      }
    }
  },
})

const isProgram = ({ where: { file } }: PlacedAct) => file !== undefined && !SCRIPTS.test(file)

/** What no honest program does with a command of its own, in words; empty when there is nothing. */
function wayOf(act: PlacedAct, started: readonly PlacedAct[], inside: readonly PlacedAct[]): string {
  const near = (other: PlacedAct) => other.where.line === act.where.line
  const origins = new Set(started.filter(near).flatMap((other) => other.origins))
  if (origins.has('decoded')) return 'the command stands there encoded'
  if (origins.has('assembled')) return 'the command is put together of pieces'
  const hides = [...started, ...inside].some((other) => other.kind === 'hide' && near(other))
  return hides ? 'it is kept from being seen' : ''
}
