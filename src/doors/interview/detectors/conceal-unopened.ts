import { defineDetector } from '../../../core/detector.ts'
import { ASKS_PASSWORD } from '../../../formats/archive.ts'
import type { FileType } from '../../../formats/file-type.ts'
import type { Artifact } from '../artifact.ts'

const ARCHIVES: ReadonlySet<FileType> = new Set<FileType>([
  ...(['zip', '7z', 'rar', 'gzip', 'bzip2', 'xz', 'tar', 'cab', 'iso', 'dmg', 'xar'] as const),
])

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'archives that could not be opened, so that nothing in them was judged',
  technique: 'T1027.013',
  source: 'https://attack.mitre.org/techniques/T1027/013/',
  innocent: 'A download that broke off, or papers that somebody locked for privacy.',
  advice: 'Do not open it by hand. Have it sent again without a password, or let your security team open it.',
  signals: {
    locked: {
      strength: 'strong',
      weight: 6,
      title: 'An archive asks for a password, so nobody can look into it',
    },
    unread: {
      strength: 'strong',
      weight: 5,
      title: 'The archive could not be read, so nothing in it was judged',
    },
  },
  *inspect({ files, unknown }) {
    const [first] = files
    if (!first) return
    const where = { part: 'archive', file: first.path, text: first.name }
    const locked = unknown.find(({ why }) => why.includes(ASKS_PASSWORD))
    if (locked)
      yield {
        signal: 'locked',
        where,
        why: `${locked.what}: ${locked.why}. A password in the same mail keeps scanners out and nobody else.`,
      }
    else if (files.length === 1 && ARCHIVES.has(first.type))
      yield { signal: 'unread', where, why: 'It holds something, but what that is could not be told.' }
  },
})
