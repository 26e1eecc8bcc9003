import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { destination, firstAct, programsOf } from '../stealing.ts'

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that sends pictures of the screen out',
  technique: 'T1113',
  source: 'https://attack.mitre.org/techniques/T1113/',
  innocent: 'Screenshot tools upload the picture that a person has just taken.',
  advice: 'Ask what a work sample needs your screen for.',
  signals: {
    sent: { strength: 'strong', weight: 6, title: 'Pictures of the screen are sent out' },
    beside: {
      strength: 'context',
      weight: 2,
      title: 'Pictures of the screen are taken by a program that sends things out',
    },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const picture = firstAct(program, 'capture-screen')
      const sent = firstAct(program, 'upload', 'screen')
      const upload = sent ?? firstAct(program, 'upload')
      if (!picture || !upload || !program.isFile) continue
      yield {
        signal: sent ? 'sent' : 'beside',
        where: picture.where,
        why: `It takes a picture of the screen (${picture.how}) and sends data to ${destination(upload)}.`,
      }
    }
  },
})
