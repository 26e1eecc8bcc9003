import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'commands that ask for a password themselves',
  technique: 'T1056.002',
  source: 'https://attack.mitre.org/techniques/T1056/002/',
  innocent:
    'Set-up scripts ask for passwords of services. The password of the machine is asked for by the system.',
  advice: 'Do not type a password. If you did, change it now, from another machine.',
  signals: {
    dialog: {
      strength: 'decisive',
      weight: 11,
      title: 'The command shows a window of its own that asks for a password',
    },
    handed: {
      strength: 'decisive',
      weight: 10,
      title: 'The command reads a password and hands it on as the administrator’s',
    },
    sent: { strength: 'decisive', weight: 12, title: 'The command reads a password and sends it away' },
  },
  *inspect(artifact) {
    for (const { acts } of deedsOf(artifact)) {
      const dialog = acts.find((act) => act.kind === 'ask-password' && act.how.startsWith('display dialog'))
      if (dialog)
        yield {
          signal: 'dialog',
          where: dialog.where,
          why: 'The system asks for passwords in windows of its own, never by a script’s.',
        }
      const handed = acts.find((act) => isHow(act, HOW.elevated) && act.origins.includes('password'))
      if (handed)
        yield {
          signal: 'handed',
          where: handed.where,
          why: 'sudo asks by itself; who reads the password first can keep it.',
        }
      const sent = acts.find((act) => act.kind === 'upload' && act.origins.includes('password'))
      if (sent)
        yield { signal: 'sent', where: sent.where, why: `It goes to ${sent.values[0] ?? 'a server'}.` }
    }
  },
})
