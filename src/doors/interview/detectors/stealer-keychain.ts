import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { SecretKind } from '../knowledge/secrets.ts'
import { bothEnds, destination, firstAct, listed, programsOf, theftsOf } from '../stealing.ts'

const KINDS: ReadonlySet<SecretKind> = new Set(['keychain'])

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that takes the keychain of the system, or the password to it',
  technique: 'T1555.001',
  source: 'https://attack.mitre.org/techniques/T1555/001/',
  innocent: 'Programs ask the keychain for the one entry they made themselves.',
  advice: 'Do not run it, and type no password into its windows.',
  signals: {
    sent: { strength: 'decisive', weight: 13, title: 'The keychain or a password is sent out' },
    unlocked: {
      strength: 'decisive',
      weight: 10,
      title: 'A password is asked for beside the keychain that it opens',
    },
    beside: {
      strength: 'strong',
      weight: 5,
      title: 'The keychain is opened by a program that sends things out',
    },
    opened: { strength: 'context', weight: 1, title: 'The keychain is asked for something' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const thefts = theftsOf(program, KINDS)
      const [first] = thefts
      const asked = firstAct(program, 'ask-password')
      const sent = firstAct(program, 'upload', ...(first ? (['secret', 'password'] as const) : []))
      const dialog =
        asked && asked.language !== 'python' ? firstAct(program, 'upload', 'password') : undefined
      if (!first) {
        // A window that asks for a password, and sends it: nobody signs in like that.
        if (dialog && asked)
          yield {
            signal: 'sent',
            where: asked.where,
            why: `It asks for a password (${asked.how}) and sends it to ${destination(dialog)}.`,
          }
        continue
      }
      const told = sent?.origins.some((origin) => origin === 'secret' || origin === 'password')
        ? sent
        : undefined
      const upload = told ?? (program.isFile ? firstAct(program, 'upload') : undefined)
      const file = first.act.values.some((value) => /keychain-db|\.keychain\b|Keychains/i.test(value))
      const signal = told ? 'sent' : asked ? 'unlocked' : upload && file ? 'beside' : 'opened'
      if (signal === 'opened' && !program.isFile) continue
      const names = listed(thefts.map(({ what }) => what))
      yield* bothEnds(
        {
          signal,
          where: first.act.where,
          why: `It opens ${names}${asked ? `, asks for a password (${asked.how})` : ''}${upload ? `, and sends data to ${destination(upload)}` : ''}.`,
        },
        upload,
      )
    }
  },
})
