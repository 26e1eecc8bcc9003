import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isPage, readPage } from '../code/page/reader.ts'

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'web pages that put another command on the clipboard than they show',
  technique: 'T1204.004',
  source: 'https://attack.mitre.org/techniques/T1204/004/',
  innocent: 'Documentation copies what it shows, sometimes for another system than the one on screen.',
  advice:
    'Do not paste what this page copied. Copy something else now, so that it is gone from the clipboard.',
  signals: {
    harmful: {
      strength: 'decisive',
      weight: 12,
      title: 'The page puts a command on the clipboard that it does not show',
    },
    shown: {
      strength: 'context',
      weight: 2,
      title: 'The page has its readers paste a command that fetches and runs',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      const page = isPage(file) ? readPage(file) : undefined
      for (const { does, isShown, isSure, text, where } of page?.commands ?? []) {
        if (!does) continue
        if (isShown) {
          yield { signal: 'shown', where, why: `It ${does}, and says so: the page shows the command.` }
        } else {
          const seen = isSure ? 'What lands on the clipboard' : 'A command that its scripts keep'
          yield { signal: 'harmful', where, why: `${seen} ${does}: ${text.trim().slice(0, 160)}` }
        }
      }
    }
  },
})
