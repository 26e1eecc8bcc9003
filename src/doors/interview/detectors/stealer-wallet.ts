import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { SecretKind } from '../knowledge/secrets.ts'
import { bothEnds, destination, firstAct, listed, programsOf, theftsOf } from '../stealing.ts'

const KINDS: ReadonlySet<SecretKind> = new Set(['wallet'])

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that takes wallets: their browser extensions, their folders, their key files',
  technique: 'T1657',
  source: 'https://attack.mitre.org/techniques/T1555/',
  innocent:
    'Wallet software names its own extension, and connects to others by their ids without opening what they keep.',
  advice: 'Do not run it. If it ran: move what the wallets hold to new ones, made on another machine.',
  signals: {
    sent: { strength: 'decisive', weight: 13, title: 'What wallets keep is sent out' },
    several: {
      strength: 'decisive',
      weight: 11,
      title: 'Several wallets are looked for by a program that sends things out',
    },
    list: {
      strength: 'strong',
      weight: 5,
      title: 'A list of other makers’ wallets, in a program that opens files',
    },
    named: { strength: 'context', weight: 1, title: 'A wallet is named in code' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const thefts = theftsOf(program, KINDS)
      const [first] = thefts
      if (!first) continue
      const sent = firstAct(program, 'upload', 'secret')
      const upload = sent ?? (program.isFile ? firstAct(program, 'upload') : undefined)
      const opens =
        theftsOf(program, OPENED).length > 0 ||
        program.acts.some(({ kind, origins }) => kind === 'write-file' && origins.includes('secret'))
      const signal = sent
        ? 'sent'
        : upload && thefts.length >= 3
          ? 'several'
          : opens && thefts.length >= 3
            ? 'list'
            : 'named'
      if (signal === 'named' && !program.isFile) continue
      const names = listed(thefts.map(({ what }) => what))
      yield* bothEnds(
        {
          signal,
          where: first.act.where,
          why: `It looks for ${names}${upload ? `, and sends data to ${destination(upload)}` : ''}.`,
        },
        upload,
      )
    }
  },
})

/** Where extensions keep what they keep. */
const OPENED: ReadonlySet<SecretKind> = new Set(['browser-store'])
