import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { route } from '../effects.ts'
import { isNear } from '../near.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'text of unseen origin that is run with the right to load modules',
  technique: 'T1059.007',
  source: 'https://attack.mitre.org/techniques/T1059/007/',
  innocent:
    'Bundlers and test runners wrap the modules they load in functions. An application that one is to try out does not.',
  advice: 'Find out where the text comes from before you run anything.',
  signals: {
    fetched: {
      strength: 'decisive',
      weight: 10.5,
      title: 'Runs text with the right to load any module, next to a request to a server',
    },
    loads: {
      strength: 'strong',
      weight: 6,
      title: 'Runs text of unseen origin with the right to load any module',
    },
    beside: {
      strength: 'strong',
      weight: 5,
      title: 'Runs text of unseen origin next to a request to an address that is kept encoded',
    },
  },
  *inspect(artifact) {
    const asking = Map.groupBy(
      artifact.acts.filter(({ kind }) => kind === 'download'),
      ({ file }) => file,
    )
    const hidden = new Set(
      artifact.acts.flatMap(({ kind, file, origins }) =>
        kind === 'download' && origins.includes('decoded') ? [file] : [],
      ),
    )
    for (const act of artifact.acts) {
      if (act.kind !== 'run-code' || act.language !== 'javascript' || !isUnseen(act)) continue
      const way = act.trail ? ` It is reached so: ${route(act)}.` : ''
      if (LOADS.test(act.how)) {
        const signal = asking.get(act.file)?.some((one) => isNear(one.where, act.where)) ? 'fetched' : 'loads'
        yield { signal, where: act.where, why: `${act.how} makes a function that is handed require.${way}` }
      } else if (hidden.has(act.file)) {
        yield {
          signal: 'beside',
          where: act.where,
          why: `${act.how} runs text whose origin was not seen.${way}`,
        }
      }
    }
  },
})

/** A function made of text with `require` among its parameters. */
const LOADS = /\("require"/

function isUnseen({ origins, values }: PlacedAct): boolean {
  if (origins.some((origin) => origin === 'network' || origin === 'chain' || origin === 'decoded'))
    return false
  return origins.includes('caller') || origins.includes('unknown') || (origins.includes('file') && !values[0])
}
