import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, fetchedRuns, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

const AMSI = /amsi(?:utils|initfailed|session|context|scanbuffer|scanstring|opensession)/i

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'commands that switch a guard of the machine off',
  technique: 'T1562.001',
  source: 'https://attack.mitre.org/techniques/T1562/001/',
  innocent:
    'Developers exclude build folders from the virus scanner and let scripts run without a signature.',
  advice: 'Do not run it. Nothing that an interview needs requires a guard to be off.',
  signals: {
    scanner: { strength: 'decisive', weight: 11, title: 'The command blinds the virus scanner' },
    weakened: { strength: 'strong', weight: 6, title: 'The command tells the virus scanner to look away' },
    container: { strength: 'strong', weight: 5, title: 'A container is given the whole machine' },
    unchecked: {
      strength: 'context',
      weight: 2,
      title: 'What is fetched is not checked to come from where it should',
    },
    unseen: {
      strength: 'strong',
      weight: 5,
      title: 'Scripts without a signature are let run, in a window that is not shown',
    },
    policy: { strength: 'context', weight: 2, title: 'Scripts without a signature are let run' },
    elevated: {
      strength: 'context',
      weight: 2,
      title: 'The command asks for the rights of an administrator',
    },
  },
  *inspect(artifact) {
    const named = artifact.form === 'command' ? AMSI.exec(artifact.command ?? '') : null
    if (named) {
      yield {
        signal: 'scanner',
        where: { part: 'command', line: 1, column: named.index + 1, text: named[0] },
        why: `“${named[0]}” is where PowerShell hands scripts to the scanner; only who wants to blind it names it.`,
      }
    }
    for (const deed of deedsOf(artifact)) {
      const find = (how: string) =>
        deed.acts.find((act) => act.kind === 'disable-protection' && isHow(act, how))
      const scanner = find(HOW.scanner)
      if (scanner) {
        const blinds = scanner.values.some((value) => /amsi/i.test(value)) || fetchedRuns(deed).length > 0
        yield {
          signal: blinds ? 'scanner' : 'weakened',
          where: scanner.where,
          why: `It ${scanner.how}: ${scanner.values[0] ?? ''}`,
        }
      }
      const container = deed.isHanded && find(HOW.hostAccess)
      if (container)
        yield {
          signal: 'container',
          where: container.where,
          why: 'Whatever runs in it can read and change every file of this machine.',
        }
      const unchecked = find(HOW.certificates)
      if (unchecked) yield { signal: 'unchecked', where: unchecked.where, why: `It ${unchecked.how}.` }
      const policy = find(HOW.policy)
      const hidden = deed.isHanded && deed.acts.some((act) => isHow(act, HOW.hiddenWindow))
      if (policy)
        yield { signal: hidden ? 'unseen' : 'policy', where: policy.where, why: `It sets the ${policy.how}.` }
      const elevated = find(HOW.elevate)
      if (elevated) yield { signal: 'elevated', where: elevated.where, why: `It ${elevated.how}.` }
    }
  },
})
