import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'addresses that are kept encoded and asked for something',
  technique: 'T1132.001',
  source: 'https://attack.mitre.org/techniques/T1132/001/',
  innocent:
    'Some test fixtures and browser scripts encode an address. A service’s address is no secret to hide in code.',
  advice: 'Look at the address that was decoded, and do not run the code that asks it.',
  signals: {
    runs: {
      strength: 'decisive',
      weight: 12,
      title: 'Asks an address that is kept encoded, and runs text as code beside it',
    },
    asks: { strength: 'strong', weight: 6, title: 'Asks an address that is kept encoded' },
    unknown: { strength: 'context', weight: 2, title: 'Asks an address that is decoded while it runs' },
  },
  *inspect(artifact) {
    const running = new Set(
      artifact.acts.flatMap(({ kind, origins, file }) =>
        kind === 'run-code' && origins.some((origin) => RUN_FROM.has(origin)) ? [file] : [],
      ),
    )
    for (const act of artifact.acts) {
      if ((act.kind !== 'download' && act.kind !== 'upload') || !act.origins.includes('decoded')) continue
      if (act.kind === 'upload') continue
      const address = act.values.find((value) => ADDRESS.test(value))
      const local = address !== undefined && LOCAL.test(address)
      const signal = address && !local ? (running.has(act.file) ? 'runs' : 'asks') : 'unknown'
      yield {
        signal,
        where: act.where,
        why: `${act.how} asks ${address ?? 'an address'} that stands encoded in the code or its configuration.`,
      }
    }
  },
})

const RUN_FROM = new Set(['network', 'chain', 'caller', 'unknown', 'decoded', 'file'])
const ADDRESS = /^(?:https?|wss?):\/\/[^\s…]{4,}|^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?/i
const LOCAL = /^\w+:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i
