import { defineDetector } from '../../../core/detector.ts'
import { evidence } from '../../../core/finding.ts'
import type { Artifact } from '../artifact.ts'
import { bundlesOf } from '../installers/bundle.ts'
import { threatOf } from '../installers/threat.ts'

/** Where AppleScript keeps the script of an application that it makes. */
const APPLET = 'Contents/Resources/Scripts/main.scpt'

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'applications that are scripts in a program’s clothes',
  technique: 'T1059.002',
  source: 'https://attack.mitre.org/techniques/T1059/002/',
  innocent: 'Some honest programs are started by a small script, for instance those written in Java.',
  advice: 'Do not open it. Read the script first, or ask somebody who can.',
  signals: {
    attack: {
      strength: 'decisive',
      weight: 10,
      title: 'An application is a script that fetches code and runs it, or takes secrets',
    },
    fetches: {
      strength: 'strong',
      weight: 6,
      title: 'An application is a script that downloads or unpacks what it runs',
    },
    script: { strength: 'context', weight: 2, title: 'An application is a script' },
  },
  *inspect(artifact) {
    for (const { name, folder, executable, script } of bundlesOf(artifact)) {
      const applet = artifact.file(`${folder}${APPLET}`)
      const body = script ? executable : applet
      if (!body) continue
      const inside = artifact.acts.filter(({ file }) => file?.startsWith(folder) === true)
      const threat = threatOf(inside)
      if (threat)
        yield {
          signal: threat.certain ? 'attack' : 'fetches',
          where: threat.act.where,
          why: `Opening ${name} ${threat.does} (${threat.act.how.slice(0, 100)}).`,
        }
      else
        yield {
          signal: 'script',
          where: {
            part: 'application',
            file: body.path,
            line: 1,
            column: 1,
            text: evidence((body.text() ?? body.name).slice(0, 300)),
          },
          why: `${name} starts ${body.name}, which is a script.`,
        }
    }
  },
})
