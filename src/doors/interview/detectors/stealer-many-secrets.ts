import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { SecretKind } from '../knowledge/secrets.ts'
import { bothEnds, destination, firstAct, listed, programsOf, theftsOf } from '../stealing.ts'

const ALL: ReadonlySet<SecretKind> = new Set([
  'browser-store',
  'wallet',
  'keychain',
  'key',
  'cloud',
  'messenger',
  'password-manager',
])

/** What hardly any program but the one it belongs to opens. */
const GUARDED: ReadonlySet<SecretKind> = new Set([
  'browser-store',
  'wallet',
  'keychain',
  'messenger',
  'password-manager',
])

const MANY = 5

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that goes through all that people keep secret on a machine',
  technique: 'T1555',
  source: 'https://attack.mitre.org/techniques/T1555/',
  innocent: 'Backup tools and tools that look for secrets name many places, and say so in their names.',
  advice: 'Do not run it unless a backup is what you want of it.',
  signals: {
    sent: {
      strength: 'decisive',
      weight: 12,
      title: 'It goes through secrets of every kind and sends things out',
    },
    kinds: { strength: 'strong', weight: 6, title: 'It goes through secrets of every kind' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const thefts = theftsOf(program, ALL)
      const [first] = thefts
      const guarded = new Set(thefts.map(({ kind }) => kind).filter((kind) => GUARDED.has(kind)))
      if (!first || thefts.length < MANY || guarded.size < 2) continue
      const upload = firstAct(program, 'upload')
      const names = listed(
        thefts.map(({ what }) => what),
        6,
      )
      const signal = upload ? 'sent' : 'kinds'
      yield* bothEnds(
        {
          signal,
          where: first.act.where,
          why: `It opens ${names}${upload ? `, and sends data to ${destination(upload)}` : ''}.`,
        },
        upload,
      )
    }
  },
})
