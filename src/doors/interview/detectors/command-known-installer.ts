import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { readAddress } from '../code/command/address-threats.ts'
import { deedsOf, fetchedRuns } from '../code/command/deeds.ts'

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'installers that their makers hand out for pasting',
  technique: 'T1204.004',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'This is how the maker itself says to install it.',
  advice:
    'If you want this tool, take the line from the maker’s own page. If somebody you do not know asks for it, ask why.',
  signals: {
    maker: { strength: 'context', weight: 2, title: 'The maker’s own installer is fetched and run' },
  },
  *inspect(artifact) {
    for (const deed of deedsOf(artifact)) {
      for (const act of fetchedRuns(deed)) {
        const makers = act.values.map((value) => readAddress(value).maker)
        const [maker] = makers
        if (!maker || makers.includes(undefined)) continue
        yield {
          signal: 'maker',
          where: act.where,
          why: `${act.values[0]} is the documented installer of ${maker}, by host and path. It still means that whatever that server sends at that moment runs with your rights.`,
        }
      }
    }
  },
})
