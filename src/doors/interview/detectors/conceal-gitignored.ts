import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { linesOf, placeAt } from '../starts/source/lines.ts'

/** Names that a worm which spreads through developers' repositories keeps out of sight. */
const KNOWN =
  /^\/?(?:temp_(?:auto|interactive)_push\.(?:bat|sh|cmd)|config\.bat|auto_push\.(?:bat|sh)|branch_structure\.json)$/i

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'scripts that are kept out of git on purpose',
  technique: 'T1564.001',
  source: 'https://git-scm.com/docs/gitignore',
  innocent: 'People ignore scripts of their own; these names come from a tool that rewrites commits unseen.',
  advice: 'Look at the history of the project: commits may have been rewritten.',
  signals: {
    ignored: {
      strength: 'strong',
      weight: 6,
      title: 'Git is told not to see scripts that push changes by themselves',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (file.name !== '.gitignore' && !/\.git\/info\/exclude$/.test(file.inner)) continue
      for (const { text, offset } of linesOf(file.text() ?? '', 5_000))
        if (KNOWN.test(text.trim()))
          yield {
            signal: 'ignored',
            where: placeAt(file, offset),
            why: `${file.inner} names ${text.trim()}.`,
          }
    }
  },
})
