import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { SecretKind } from '../knowledge/secrets.ts'
import { bothEnds, destination, firstAct, listed, programsOf, theftsOf } from '../stealing.ts'

const KINDS: ReadonlySet<SecretKind> = new Set(['browser-store', 'messenger', 'password-manager'])

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that takes saved passwords, cookies or sessions out of browsers and messengers',
  technique: 'T1555.003',
  source: 'https://attack.mitre.org/techniques/T1555/003/',
  innocent:
    'Password managers import what a browser saved, and backup tools copy profiles, to the same machine.',
  advice:
    'Do not run it. If it ran: change the passwords saved in browsers from another machine, and end all sessions.',
  signals: {
    sent: { strength: 'decisive', weight: 13, title: 'What browsers keep is sent out' },
    several: {
      strength: 'decisive',
      weight: 11,
      title: 'Several stores of browsers are opened by a program that sends things out',
    },
    beside: {
      strength: 'strong',
      weight: 5,
      title: 'A store of a browser is opened by a program that sends things out',
    },
    opened: { strength: 'context', weight: 1.5, title: 'A store of a browser is opened' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const thefts = theftsOf(program, KINDS)
      const [first] = thefts
      if (!first) continue
      const names = listed(thefts.map(({ what }) => what))
      const sent = firstAct(program, 'upload', 'secret')
      const upload = sent ?? (program.isFile ? firstAct(program, 'upload') : undefined)
      const signal = sent ? 'sent' : !upload ? 'opened' : thefts.length >= 3 ? 'several' : 'beside'
      if (signal === 'opened' && !program.isFile) continue
      const where = first.act.where
      yield* bothEnds(
        {
          signal,
          where,
          why: `It opens ${names}${upload ? `, and sends data to ${destination(upload)}` : ''}.`,
        },
        upload,
      )
    }
  },
})
