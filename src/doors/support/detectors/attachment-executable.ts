import { defineDetector } from '../../../core/detector.ts'
import { IMAGE_ENDINGS, PROGRAM_ENDINGS, QUIET_PROGRAM_ENDINGS } from '../../../formats/file-endings.ts'
import { endingOf } from '../../../formats/file-name.ts'
import { filesOf } from '../files/files.ts'
import type { Attachment, Message } from '../message.ts'

const PROGRAM_TYPES = new Set(['pe', 'elf', 'macho', 'lnk', 'jar', 'apk', 'java-class', 'xar'])
const IMAGE_TYPES = new Set(['iso', 'dmg'])
/** Types that a program ending may stand for though the content is another thing: text is a script then. */
const SIGNATURES = /pgp|pkcs7|x-x509/

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'programs, scripts, shortcuts and disk images, also inside archives',
  technique: 'T1204.002',
  source: 'https://attack.mitre.org/techniques/T1204/002/',
  innocent: 'Developers send each other scripts and builds; customers have no reason to.',
  advice: 'Do not open or unpack it. Hand it to the security team as it is.',
  signals: {
    program: { strength: 'decisive', weight: 9, title: 'An attached file is a program, script or shortcut' },
    archived: {
      strength: 'decisive',
      weight: 9,
      title: 'A program, script or shortcut lies inside an archive',
    },
    image: {
      strength: 'strong',
      weight: 6,
      title: 'A disk image is attached, whose files carry no mark of coming from outside',
    },
    source: { strength: 'context', weight: 2, title: 'A file of a kind that can run is attached' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      const signal = kindOf(file)
      if (!signal) continue
      const path = [...file.inside, file.name || 'a nameless file'].join(' › ')
      yield {
        signal: signal === 'program' && file.inside.length > 0 ? 'archived' : signal,
        where: file.where,
        why: `${path} is ${PROGRAM_TYPES.has(file.realType) ? `a program by its content (${file.realType})` : `of a kind (.${endingOf(file.name)}) that can run when opened`}.`,
      }
    }
  },
})

function kindOf(file: Attachment): 'program' | 'image' | 'source' | undefined {
  const ending = endingOf(file.name)
  if (SIGNATURES.test(file.claimedType)) return undefined
  if (PROGRAM_TYPES.has(file.realType)) return 'program'
  if (IMAGE_TYPES.has(file.realType) || IMAGE_ENDINGS.has(ending)) return 'image'
  if (file.realType === 'msi-or-office97' && /^ms[ip]$/.test(ending)) return 'program'
  if (PROGRAM_ENDINGS.has(ending))
    return QUIET_PROGRAM_ENDINGS.has(ending)
      ? file.inside.length > 0 && ending !== 'js' && ending !== 'url'
        ? undefined
        : 'source'
      : isDomainLike(file)
        ? undefined
        : 'program'
  return file.realType === 'script' ? 'source' : undefined
}

/** A text named after a site (“example.com”) is not a DOS program. */
function isDomainLike(file: Attachment): boolean {
  return (
    endingOf(file.name) === 'com' && ['text', 'html', 'empty', 'pdf', 'png', 'jpeg'].includes(file.realType)
  )
}
