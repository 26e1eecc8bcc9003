import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { destination, firstAct, programsOf } from '../stealing.ts'

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that records keys pressed anywhere on the machine',
  technique: 'T1056.001',
  source: 'https://attack.mitre.org/techniques/T1056/001/',
  innocent: 'Hotkey and automation tools listen to the keyboard and keep what they hear to themselves.',
  advice: 'Do not run it. If it ran: change every password typed since then, from another machine.',
  signals: {
    sent: { strength: 'strong', weight: 7, title: 'Keys are recorded by a program that sends things out' },
    recorded: { strength: 'context', weight: 1.5, title: 'Keys pressed anywhere are recorded' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const keys = firstAct(program, 'log-keys')
      if (!keys || !program.isFile) continue
      const upload = firstAct(program, 'upload')
      yield {
        signal: upload ? 'sent' : 'recorded',
        where: keys.where,
        why: `It listens to the keyboard (${keys.how})${upload ? ` and sends data to ${destination(upload)}` : ''}.`,
      }
    }
  },
})
