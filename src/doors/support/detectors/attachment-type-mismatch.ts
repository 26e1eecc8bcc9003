import { defineDetector } from '../../../core/detector.ts'
import { CONTENT_OF } from '../../../formats/file-endings.ts'
import { endingOf } from '../../../formats/file-name.ts'
import { filesOf } from '../files/files.ts'
import type { Message } from '../message.ts'

const ACTIVE = new Set([
  'pe',
  'elf',
  'macho',
  'java-class',
  'lnk',
  'script',
  'jar',
  'apk',
  'html',
  'svg',
  'iso',
  'dmg',
  'xar',
  'cab',
])
const ARCHIVES = new Set(['zip', 'rar', '7z', 'gzip', 'xz', 'bzip2', 'tar'])

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'attachments that are not what their name says',
  technique: 'T1036.008',
  source: 'https://attack.mitre.org/techniques/T1036/008/',
  innocent:
    'Programs mislabel files now and then: a picture saved under another picture’s ending, a web page saved as a spreadsheet.',
  advice: 'Do not open it. Ask for the file again in the form that its name promises.',
  signals: {
    active: {
      strength: 'decisive',
      weight: 8,
      title: 'A file named as a document or picture can run when opened',
    },
    archive: { strength: 'strong', weight: 4, title: 'A file named as a document or picture is an archive' },
    other: { strength: 'context', weight: 1, title: 'A file’s content does not fit its name' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      const { realType, name, claimedType } = file
      if (file.size === 0 || file.bytes.length === 0 || realType === 'unknown' || realType === 'empty')
        continue
      const ending =
        endingOf(name) ||
        (claimedType === 'application/pdf' ? 'pdf' : (/^image\/(png|jpeg|gif)$/.exec(claimedType)?.[1] ?? ''))
      const allowed = CONTENT_OF[ending]
      if (!allowed || allowed.includes(realType)) continue
      yield {
        signal: ACTIVE.has(realType) ? 'active' : ARCHIVES.has(realType) ? 'archive' : 'other',
        where: file.where,
        why: `${name || 'A nameless file'} is put forward as ${ending} and is ${realType} inside.`,
      }
    }
  },
})
