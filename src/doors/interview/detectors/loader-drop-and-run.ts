import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { isReleaseAddress } from '../knowledge/release-hosts.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'files that are downloaded and then started',
  technique: 'T1105',
  source: 'https://attack.mitre.org/techniques/T1105/',
  innocent: 'Packages of native tools download their own binary from their maker’s releases.',
  advice: 'Do not run it. A file that is fetched to be run at once is whatever the server likes.',
  signals: {
    script: { strength: 'decisive', weight: 11, title: 'Downloads a script and starts it' },
    program: { strength: 'strong', weight: 5, title: 'Downloads a program and starts it' },
    released: { strength: 'context', weight: 1, title: 'Downloads a program from its maker and starts it' },
  },
  *inspect(artifact) {
    const written = artifact.acts.filter(
      ({ kind, origins, language }) =>
        kind === 'write-file' && origins.includes('network') && PROGRAMS.has(language),
    )
    for (const file of written) {
      const name = file.values[0]?.split(/[\\/]/).at(-1) ?? ''
      if (name.replaceAll('…', '').length < KNOWN || UNPACKED.test(name)) continue
      const started = artifact.acts.find((act) => starts(act, file, name))
      if (!started) continue
      const from = artifact.acts
        .filter((act) => act.kind === 'download' && act.file === file.file)
        .flatMap((act) => act.values)
      const signal =
        from.length > 0 && from.every(isReleaseAddress)
          ? 'released'
          : SCRIPT.test(name)
            ? 'script'
            : 'program'
      yield {
        signal,
        where: started.where,
        why: `${file.how} keeps what ${from[0]?.slice(0, 120) ?? 'a server'} answers as ${name}, and ${started.how} starts it.`,
      }
    }
  },
})

const PROGRAMS = new Set(['javascript', 'python', 'vbscript'])
/** Characters of a file's name that must be known to know it again. */
const KNOWN = 3
/** What is unpacked, not started. */
const UNPACKED = /\.(?:zip|tar|tgz|gz|xz|bz2|zst|7z|rar|json|txt|png|jpe?g|svg|pdf|css|html?)$/i
const SCRIPT = /\.(?:[cm]?[jt]s|py|pyw|sh|command|ps1|bat|cmd|vbs|hta|scpt|applescript)$/i

function starts(act: PlacedAct, file: PlacedAct, name: string): boolean {
  if (act.kind !== 'run-program' && act.kind !== 'run-code') return false
  const near = act.file === file.file || (act.trail !== undefined && act.trail.start === file.trail?.start)
  return near && act.values.some((value) => value.includes(name))
}
