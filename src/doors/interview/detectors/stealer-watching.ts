import { defineDetector } from '../../../core/detector.ts'
import type { ActKind } from '../act.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { destination, firstAct, listed, programsOf } from '../stealing.ts'

const WATCHING: [ActKind, string][] = [
  ['log-keys', 'keys pressed'],
  ['capture-screen', 'pictures of the screen'],
  ['read-clipboard', 'the clipboard'],
]

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'programs that watch a person: keys, screen and clipboard together',
  technique: 'T1056',
  source: 'https://attack.mitre.org/tactics/TA0009/',
  innocent: 'Remote-control tools do all of this, openly and with a window.',
  advice: 'Do not run it. If it ran: change every password typed since then, from another machine.',
  signals: {
    sent: {
      strength: 'decisive',
      weight: 12,
      title: 'Keys, screen or clipboard are watched together and sent out',
    },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const seen = WATCHING.flatMap(([kind, words]): [PlacedAct, string][] => {
        const act = firstAct(program, kind)
        return act ? [[act, words]] : []
      })
      const upload = firstAct(program, 'upload')
      const first = seen[0]?.[0]
      // Across files: an application may well copy text in one place and take pictures in another.
      if (!first || !upload || seen.length < (program.isFile ? 2 : 3)) continue
      const names = listed(seen.map(([, words]) => words))
      yield {
        signal: 'sent',
        where: first.where,
        why: `It takes ${names}, and sends data to ${destination(upload)}.`,
      }
    }
  },
})
