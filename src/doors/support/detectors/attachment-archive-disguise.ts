import { defineDetector } from '../../../core/detector.ts'
import { IMAGE_ENDINGS, PROGRAM_ENDINGS, QUIET_PROGRAM_ENDINGS } from '../../../formats/file-endings.ts'
import { endingOf } from '../../../formats/file-name.ts'
import { filesOf } from '../files/files.ts'
import type { Attachment, Message } from '../message.ts'

const ARCHIVES = new Set(['zip', 'rar', '7z', 'gzip', 'xz', 'bzip2', 'tar', 'cab', 'iso'])
const PAGES = new Set(['html', 'htm', 'svg', 'hta', 'xhtml'])
/** How many times its archive a member must be to count as a bomb; see `formats/zip.ts`. */
const BOMB_RATIO = 200
const BOMB_SIZE = 32 * 2 ** 20

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'archives that serve to hide one file from the filters',
  technique: 'T1027.015',
  source: 'https://attack.mitre.org/techniques/T1027/015/',
  innocent:
    'Backups hold archives inside archives; a mail program may pack a page that it would not send as it is.',
  advice: 'Do not unpack it. Ask what is in it and for the files themselves.',
  signals: {
    bomb: { strength: 'decisive', weight: 8, title: 'An archive is built to overwhelm whoever unpacks it' },
    single: {
      strength: 'strong',
      weight: 6,
      title: 'An archive holds one web page, shortcut or program and nothing else',
    },
    nested: { strength: 'strong', weight: 4, title: 'An archive holds only another archive' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      if (!ARCHIVES.has(file.realType)) continue
      const bomb = file.entries.find(
        (entry) =>
          entry.sha256 === '' &&
          !entry.encrypted &&
          entry.size > BOMB_SIZE &&
          entry.size / Math.max(1, file.size) > BOMB_RATIO,
      )
      const [only] = file.entries
      const signal = bomb ? 'bomb' : file.entries.length === 1 && only ? disguise(only, file) : undefined
      const shown = bomb ?? only
      if (!signal || !shown) continue
      yield {
        signal,
        where: file.where,
        why:
          signal === 'bomb'
            ? `${file.name || 'The archive'} has ${file.size} bytes and says that ${shown.name} in it has ${shown.size}.`
            : `${file.name || 'The archive'} holds ${shown.name} and nothing else.`,
      }
    }
  },
})

function disguise(only: Attachment, archive: Attachment): 'single' | 'nested' | undefined {
  const ending = endingOf(only.name)
  if (PAGES.has(ending) || only.realType === 'html' || IMAGE_ENDINGS.has(ending) || only.realType === 'lnk')
    return 'single'
  if (PROGRAM_ENDINGS.has(ending) && !QUIET_PROGRAM_ENDINGS.has(ending)) return 'single'
  const packed = ARCHIVES.has(only.realType) || /^(?:zip|rar|7z|gz|iso|img|cab|ace|arj|xz|tar)$/.test(ending)
  return packed && archive.realType !== 'gzip' && archive.realType !== 'xz' ? 'nested' : undefined
}
