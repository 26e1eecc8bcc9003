import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { destination, firstAct, programsOf } from '../stealing.ts'

/** Lines between taking the environment and sending it, at most. */
const NEAR = 12

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that sends the whole environment out, with every key in it',
  technique: 'T1552.001',
  source: 'https://attack.mitre.org/techniques/T1552/001/',
  innocent: 'Reports of builds send single variables that they name.',
  advice: 'Do not run it. If it ran: replace every key and token that your shell had set.',
  signals: {
    near: { strength: 'decisive', weight: 11, title: 'The whole environment is sent out' },
    sent: {
      strength: 'strong',
      weight: 5,
      title: 'Variables of the environment are sent by code that takes all of them',
    },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const upload = firstAct(program, 'upload', 'environment')
      if (!upload || !program.isFile) continue
      const reads = program.acts.filter(({ kind }) => kind === 'read-environment')
      const first = reads[0]
      if (!first) continue
      const near = reads.find(({ where }) => Math.abs((where.line ?? 0) - (upload.where.line ?? 0)) <= NEAR)
      yield {
        signal: near ? 'near' : 'sent',
        where: (near ?? first).where,
        why: `It takes the environment as a whole and sends data to ${destination(upload)}.`,
      }
    }
  },
})
