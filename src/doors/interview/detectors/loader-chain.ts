import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'code that is kept on a blockchain and run from there',
  technique: 'T1102.001',
  source: 'https://cloud.google.com/blog/topics/threat-intelligence/dprk-adopts-etherhiding',
  innocent: 'Wallets and explorers read blockchains all the time. None of them runs what it reads as code.',
  advice:
    'Do not run it. What stands on a blockchain cannot be taken down, and the next transaction changes it.',
  signals: {
    runs: { strength: 'decisive', weight: 13, title: 'Runs code that it reads from a blockchain' },
    beside: {
      strength: 'strong',
      weight: 6,
      title: 'Reads a blockchain, and runs decoded text as code in the same file',
    },
  },
  *inspect(artifact) {
    const reads = new Map(
      artifact.acts.filter(({ kind }) => kind === 'read-chain').map((act) => [act.file, act]),
    )
    for (const act of artifact.acts) {
      if (act.kind !== 'run-code' && act.kind !== 'run-program') continue
      const way = act.trail ? ` It is reached so: ${route(act)}.` : ''
      if (act.origins.includes('chain')) {
        yield {
          signal: 'runs',
          where: act.where,
          why: `${act.how} runs what was read from a blockchain.${way}`,
        }
        continue
      }
      const read = reads.get(act.file)
      if (act.kind === 'run-code' && read && act.origins.includes('decoded')) {
        yield {
          signal: 'beside',
          where: act.where,
          why: `${read.how} asks a blockchain, and ${act.how} runs decoded text.${way}`,
        }
      }
    }
  },
})
