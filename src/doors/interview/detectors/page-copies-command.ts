import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { effectOfPasting } from '../code/page/reader.ts'

const READ = 200

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'source code of pages that puts a harmful command on the clipboard',
  technique: 'T1204.004',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'Documentation sites have buttons that copy the command by which their own tool is installed.',
  advice: 'Do not paste what a page of this project copied. Ask whose site it is the source of.',
  signals: {
    copies: {
      strength: 'strong',
      weight: 7,
      title:
        'The code of a page puts a command on the clipboard that fetches and runs, or hides what it does',
    },
  },
  *inspect({ acts }) {
    for (const { values, where } of acts.filter(({ kind }) => kind === 'write-clipboard').slice(0, READ)) {
      for (const text of values) {
        const does = effectOfPasting(text, where)
        if (does)
          yield { signal: 'copies', where, why: `What lands on the clipboard ${does}: ${text.slice(0, 160)}` }
      }
    }
  },
})
