import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'commands whose names are put together of pieces',
  technique: 'T1027.010',
  source: 'https://attack.mitre.org/techniques/T1027/010/',
  innocent: 'Scripts for several systems choose a program by a variable; none of them cut its name in two.',
  advice: 'Do not run it. Names are cut in pieces so that neither people nor guards recognise them.',
  signals: {
    name: { strength: 'strong', weight: 7, title: 'The name of a program is put together of pieces' },
    text: { strength: 'strong', weight: 6, title: 'A text is put together of pieces and run as a command' },
  },
  *inspect(artifact) {
    for (const { acts, isHanded } of deedsOf(artifact)) {
      const name = acts.find((act) => isHow(act, HOW.assembledName))
      if (name) yield { signal: 'name', where: name.where, why: `Read together, it is “${name.values[0]}”.` }
      const text = acts.find(
        (act) =>
          act.kind === 'run-code' && act.origins.includes('assembled') && !act.origins.includes('network'),
      )
      if (text && isHanded) {
        yield {
          signal: 'text',
          where: text.where,
          why: `Put together, it says: ${text.values[0]?.slice(0, 160) ?? ''}`,
        }
      }
    }
  },
})
