import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { SecretKind } from '../knowledge/secrets.ts'
import { bothEnds, destination, firstAct, listed, programsOf, theftsOf } from '../stealing.ts'

const KEYS: ReadonlySet<SecretKind> = new Set(['key'])
const ALL: ReadonlySet<SecretKind> = new Set(['key', 'cloud'])

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that takes private keys and the credentials of clouds and developer tools',
  technique: 'T1552.001',
  source: 'https://attack.mitre.org/techniques/T1552/001/',
  innocent: 'Tools of a cloud read the credentials of that cloud and sign their requests with them.',
  advice: 'Do not run it. If it ran: replace every key and token that lay on the machine.',
  signals: {
    sent: { strength: 'decisive', weight: 12, title: 'Private keys are sent out' },
    several: { strength: 'decisive', weight: 11, title: 'Credentials of several services are sent out' },
    beside: {
      strength: 'strong',
      weight: 5,
      title: 'Credentials of several services are read by a program that sends things out',
    },
    read: { strength: 'context', weight: 1, title: 'Keys or credentials are read' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const thefts = theftsOf(program, ALL)
      const [first] = thefts
      if (!first) continue
      const sent = firstAct(program, 'upload', 'secret')
      const upload = sent ?? (program.isFile ? firstAct(program, 'upload') : undefined)
      const keys = theftsOf(program, KEYS).length
      const signal =
        sent && keys > 0
          ? 'sent'
          : sent && thefts.length >= 3
            ? 'several'
            : upload && thefts.length >= 3
              ? 'beside'
              : 'read'
      if (signal === 'read' && !program.isFile) continue
      const names = listed(thefts.map(({ what }) => what))
      yield* bothEnds(
        {
          signal,
          where: first.act.where,
          why: `It reads ${names}${upload ? `, and sends data to ${destination(upload)}` : ''}.`,
        },
        upload,
      )
    }
  },
})
