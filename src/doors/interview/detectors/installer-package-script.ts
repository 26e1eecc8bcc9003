import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { packageOfScript } from '../installers/package-script.ts'
import { threatOf } from '../installers/threat.ts'

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'installer packages whose scripts download and run things',
  technique: 'T1546.016',
  source: 'https://attack.mitre.org/techniques/T1546/016/',
  innocent: 'Some packages fetch the rest of a large program while they install.',
  advice: 'Do not install it: its scripts run with full rights before anything is on the screen.',
  signals: {
    attack: {
      strength: 'decisive',
      weight: 10,
      title: 'An installer’s script fetches code and runs it, or takes secrets',
    },
    fetches: { strength: 'strong', weight: 6, title: 'An installer’s script does what installers hardly do' },
  },
  *inspect(artifact) {
    const byFile = Map.groupBy(
      artifact.acts.filter(({ file, trail }) => file !== undefined && isInstallers(file, trail)),
      ({ file }) => file ?? '',
    )
    for (const [file, acts] of byFile) {
      const threat = threatOf(acts)
      if (!threat) continue
      yield {
        signal: threat.certain ? 'attack' : 'fetches',
        where: threat.act.where,
        why: `The installer runs ${file.slice(-120)} by itself, which ${threat.does} (${threat.act.how.slice(0, 100)}).`,
      }
    }
  },
})

const isInstallers = (file: string, trail: PlacedAct['trail']) =>
  trail?.start.by.startsWith('the installer ') === true || packageOfScript(file) !== undefined
