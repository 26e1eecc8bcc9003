import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { type AddressReading, readAddress } from '../code/command/address-threats.ts'
import { type Deed, deedsOf, fetchedRuns, isDropFolder, isHow, isProgramFile } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

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
    clone: { strength: 'context', weight: 3, title: 'The command fetches a project and runs it at once' },
  },
  *inspect(artifact) {
    for (const deed of deedsOf(artifact)) {
      if (!deed.isHanded) continue
      const cloned = deed.acts.find((act) => isHow(act, HOW.clone))
      if (cloned) {
        yield {
          signal: 'clone',
          where: cloned.where,
          why: `What ${cloned.values[0] ?? 'the address'} holds today is run.`,
          advice: 'Let `postern clone` look at the project before it is on your disk.',
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
  const written = acts.find(
    (act) => act.kind === 'write-file' && act.origins.includes('network') && act.values.some(isProgramFile),
  )
  if (!download || !written) return
  const reading = readAddress(download.values[0] ?? '')
  const system = /^(?:certutil|bitsadmin|start-bitstransfer)/.test(download.how)
  if (reading.maker || /^\\\\[^.@]+\\/.test(download.values[0] ?? '')) return
  if (!(reading.threats.length > 0 || system || written.values.some(isDropFolder))) return
  yield {
    signal: 'dropped' as const,
    where: written.where,
    why: `${reading.shown} is written to ${written.values[0]}.${reading.threats.length > 0 ? ` ${reading.threats[0]}.` : ''}`,
  }
}

/** `do shell script` with an address in it: a way round the terminal, where the line would be seen. */
function* scripted({ acts }: Deed, command: string) {
  const script = acts.find((act) => act.how === 'do shell script')
  if (!script || !(acts.some(({ kind }) => kind === 'download') || /(?:https?|ftp):\/\//i.test(command)))
    return
  yield {
    signal: 'scripted' as const,
    where: script.where,
    why: `AppleScript runs “${script.values[0]?.slice(0, 160) ?? ''}”, and an address is asked.`,
  }
}

function* left({ acts }: Deed) {
  const started = acts.find(
    (act) =>
      act.kind === 'run-program' &&
      act.origins.includes('file') &&
      !isHow(act, HOW.signedProxy) &&
      act.values.some((path) => isDropFolder(path)) &&
      (act.language !== 'shell' ||
        acts.some(({ how, kind }) => how === 'do shell script' || kind === 'make-executable') ||
        act.values.some((path) => /\.(?:ps1|exe|bat|cmd|vbs)$/i.test(path))),
  )
  if (!started) return
  yield {
    signal: 'left' as const,
    where: started.where,
    why: `${started.values[0]} lies where every program may put files. Whoever put it there has it run now.`,
  }
}
