import { defineDetector } from '../../../core/detector.ts'
import type { ActKind } from '../act.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { type AddressReading, readAddress } from '../code/command/address-threats.ts'
import { type Deed, deedsOf, fetchedRuns, isDropFolder, isHow, isProgramFile } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'
import { isSourceHost } from '../knowledge/package-hosts.ts'

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'commands that fetch something and run it',
  technique: 'T1204.004',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'Many projects have people install their tools with one line out of their own pages.',
  advice:
    'Do not paste it. Open the address on another machine, read what is there, and ask who gave it to you.',
  signals: {
    worse: {
      strength: 'decisive',
      weight: 11,
      title: 'The command fetches a program from a doubtful place and runs it unseen',
    },
    plain: { strength: 'strong', weight: 6, title: 'The command fetches a program and runs it unseen' },
    dropped: {
      strength: 'strong',
      weight: 5,
      title: 'The command puts a program from a server on this machine',
    },
    smuggled: {
      strength: 'decisive',
      weight: 10,
      title: 'A program comes from a doubtful place by a tool of Windows that is not there for it',
    },
    detour: {
      strength: 'decisive',
      weight: 10,
      title: 'A script of the desktop is made to run foreign code, out of sight of the terminal',
    },
    left: {
      strength: 'strong',
      weight: 5,
      title: 'The command starts a program that lies among temporary files',
    },
    scripted: {
      strength: 'strong',
      weight: 5,
      title: 'A script of the desktop is made to run a command of the shell',
    },
    strange: {
      strength: 'strong',
      weight: 5,
      title: 'The command fetches a project from an unknown place and runs it',
    },
    package: { strength: 'strong', weight: 5, title: 'The command installs a package from a doubtful place' },
    clone: { strength: 'context', weight: 3, title: 'The command fetches a project and runs it at once' },
  },
  *inspect(artifact) {
    for (const deed of deedsOf(artifact)) {
      if (!deed.isHanded) continue
      const cloned = deed.acts.find((act) => isHow(act, HOW.clone))
      if (cloned) {
        yield {
          signal: isKnownForge(cloned.values[0] ?? '') ? 'clone' : 'strange',
          where: cloned.where,
          why: `What ${cloned.values[0] ?? 'the address'} holds today is run.`,
          advice: 'Let `postern clone` look at the project before it is on your disk.',
        }
      }
      const installed = deed.acts.find(
        (act) => act.kind === 'install-package' && act.values.some((name) => packageThreats(name).length > 0),
      )
      if (installed) {
        const name = installed.values.find((one) => packageThreats(one).length > 0) ?? ''
        yield {
          signal: 'package',
          where: installed.where,
          why: `${name}: ${packageThreats(name)[0]}. Packages run code of theirs on install.`,
        }
      }
      const runs = fetchedRuns(deed)
      for (const act of runs) yield* judged(act, deed)
      if (runs.length > 0) continue
      yield* dropped(deed)
      yield* scripted(deed, artifact.command ?? '')
      yield* left(deed)
    }
  },
})

const isKnownForge = (address: string) =>
  /^(?:git@|ssh:\/\/git@)/.test(address) ||
  (/^https:/i.test(address) && isSourceHost(URL.parse(address)?.hostname ?? ''))

const packageThreats = (name: string) => {
  const address = /(?:https?|ftp):\/\/\S+$/i.exec(name)?.[0]
  return address ? readAddress(address).threats : []
}

function* judged(act: PlacedAct, deed: Deed) {
  const readings = (act.values.length > 0 ? act.values : ['']).map(readAddress)
  const unknown = readings.find(({ maker }) => !maker)
  if (!unknown) return
  const threats = [...unknown.threats, ...circumstances(deed)]
  const signal = threats.length > 0 ? ('worse' as const) : ('plain' as const)
  yield { signal, where: act.where, why: words(act, unknown, threats) }
}

function words(act: PlacedAct, { shown }: AddressReading, threats: readonly string[]): string {
  const means = act.how === '' ? '' : ` (${act.how})`
  const doubts = threats.length > 0 ? ` And: ${threats.slice(0, 4).join('; ')}.` : ''
  return `Whatever ${shown || 'the server'} sends at that moment runs with your rights${means}.${doubts}`
}

/** What goes with the running that no maker's line needs. */
function circumstances({ acts }: Deed): string[] {
  const found: string[] = []
  const any = (test: (act: PlacedAct) => boolean) => acts.some(test)
  if (any((act) => isHow(act, HOW.hiddenWindow) || isHow(act, HOW.minimised)))
    found.push('its window is hidden')
  if (
    any((act) => isHow(act, HOW.background)) &&
    any((act) => isHow(act, HOW.silenced) || act.values.some(isDropFolder))
  ) {
    found.push('it goes on in the background, unseen')
  }
  if (any((act) => act.kind === 'run-code' && act.origins.includes('decoded')))
    found.push('it is written so that nobody can read it')
  if (any((act) => isHow(act, HOW.assembledName)))
    found.push('the names of its programs are put together of pieces')
  if (any((act) => isHow(act, HOW.roundabout)))
    found.push('another program is made to run it, where its own name would do')
  if (any((act) => isHow(act, HOW.desktopScript)))
    found.push('a script of the desktop runs it, out of sight of the terminal')
  if (any((act) => act.kind === 'ask-password')) found.push('it asks for a password')
  if (any((act) => act.kind === 'persist')) found.push('it arranges to be started again')
  if (any((act) => isHow(act, HOW.quarantine) || isHow(act, HOW.gatekeeper) || isHow(act, HOW.scanner))) {
    found.push('it takes a guard of the system away')
  }
  if (any((act) => isHow(act, HOW.history))) found.push('it wipes its traces')
  if (any((act) => act.kind === 'delete-file' && act.values.some((path) => isDropFolder(path))))
    found.push('it deletes what it ran')
  return found
}

/** A program lands in a folder for passing files, or comes over a line that anybody can change. */
function* dropped({ acts }: Deed) {
  const download = acts.find((act) => act.kind === 'download')
  const system = /^(?:certutil|bitsadmin|start-bitstransfer)/.test(download?.how ?? '')
  const written = acts.find(
    (act) =>
      act.kind === 'write-file' && act.origins.includes('network') && (act.values.some(mayRun) || system),
  )
  if (!download) return
  if (!written) {
    yield* printed(download)
    return
  }
  const reading = readAddress(download.values[0] ?? '')
  if (reading.maker || /^\\\\[^.@]+\\/.test(download.values[0] ?? '')) return
  const isProgram = written.values.some(mayRun)
  const isOdd = /^(?:certutil|bitsadmin)/.test(download.how) || (system && isProgram)
  if (!(reading.threats.length > 0 || isOdd || (isProgram && written.values.some(isDropFolder)))) return
  yield {
    signal: isOdd && isProgram && reading.threats.length > 0 ? ('smuggled' as const) : ('dropped' as const),
    where: written.where,
    why: `${reading.shown} is written to ${written.values[0]}.${reading.threats.length > 0 ? ` ${reading.threats[0]}.` : ''}`,
  }
}

/** Programs by their ending, and files without one among temporary files. */
const mayRun = (path: string) => isProgramFile(path) || (isDropFolder(path) && !/\.\w{1,8}$/.test(path))

/** A script for PowerShell, fetched over a line that anybody can change, and not even looked at in a file. */
function* printed(download: PlacedAct) {
  const [address = ''] = download.values
  const { maker, threats } = readAddress(address)
  if (
    maker ||
    threats.length === 0 ||
    download.language !== 'powershell' ||
    !/\.(?:ps1|psm1|vbs|hta)(?:$|[?#])/i.test(address)
  )
    return
  yield { signal: 'dropped' as const, where: download.where, why: `${address} is fetched. ${threats[0]}.` }
}

/** What AppleScript has no need to do through a shell. */
const GRAVE: ReadonlySet<ActKind> = new Set([
  'download',
  'upload',
  'persist',
  'delete-file',
  'make-executable',
  'disable-protection',
  'read-secret',
])

/** An address, the rights of an administrator, or code of another language. */
const BY_SCRIPT = /(?:https?|ftp):\/\/|\bsudo\s|\b(?:python\d?|perl|ruby|php|node)\s+-[ceErM]/i

/** `do shell script` with an address in it: a way round the terminal, where the line would be seen. */
function* scripted({ acts }: Deed, command: string) {
  const script = acts.find((act) => isHow(act, HOW.desktopScript))
  const grave = acts.some(({ kind }) => GRAVE.has(kind)) || BY_SCRIPT.test(command)
  if (!script || !grave) return
  yield {
    signal: runsForeign(acts, command) ? ('detour' as const) : ('scripted' as const),
    where: script.where,
    why: `AppleScript runs “${script.values[0]?.slice(0, 160) ?? ''}”, out of sight of the terminal.`,
  }
}

/** A program among temporary files, made one first, or code that a server sends. */
const runsForeign = (acts: Deed['acts'], command: string) =>
  (acts.some(({ kind }) => kind === 'make-executable') &&
    acts.some(({ kind, values }) => kind === 'run-program' && values.some((path) => isDropFolder(path)))) ||
  (/(?:https?|ftp):\/\//i.test(command) && /\b(?:exec|eval)\s*\(/.test(command))

function* left({ acts }: Deed) {
  const started = acts.find(
    (act) =>
      act.kind === 'run-program' &&
      act.origins.includes('file') &&
      !isHow(act, HOW.signedProxy) &&
      act.values.some((path) => isDropFolder(path)) &&
      (act.language !== 'shell' ||
        acts.some((act) => isHow(act, HOW.desktopScript) || act.kind === 'make-executable') ||
        act.values.some((path) =>
          /\.(?:ps1|exe|bat|cmd|vbs|scpt|applescript|app|dmg|pkg|command)$/i.test(path),
        )),
  )
  if (!started) return
  yield {
    signal: 'left' as const,
    where: started.where,
    why: `${started.values[0]} lies where every program may put files. Whoever put it there has it run now.`,
  }
}
