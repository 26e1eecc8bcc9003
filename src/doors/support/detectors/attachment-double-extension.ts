import { defineDetector } from '../../../core/detector.ts'
import { DOCUMENT_ENDINGS, IMAGE_ENDINGS, PROGRAM_ENDINGS } from '../../../formats/file-endings.ts'
import { endingOf, withoutDirectionMarks } from '../../../formats/file-name.ts'
import { filesOf } from '../files/files.ts'
import type { Message } from '../message.ts'

const TURNED = /[\u202a-\u202e\u2066-\u2069]/
const PAGES = new Set(['html', 'htm', 'shtml', 'xhtml', 'svg', 'hta'])

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'file names that hide their true ending',
  technique: 'T1036.007',
  source: 'https://attack.mitre.org/techniques/T1036/007/',
  innocent: 'Exports and backups sometimes keep an old ending before the new one (`report.pdf.zip`).',
  advice: 'Do not open it. The last ending decides what the computer does with it.',
  signals: {
    program: { strength: 'decisive', weight: 9, title: 'A file poses as a document and ends as a program' },
    turned: {
      strength: 'decisive',
      weight: 9,
      title: 'A file name is written backwards in part to hide its ending',
    },
    padded: { strength: 'decisive', weight: 8, title: 'A file name hides its ending behind a run of spaces' },
    page: { strength: 'strong', weight: 5, title: 'A web page poses as another kind of document' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      const name = file.name.slice(-400)
      const ending = endingOf(name)
      const plain = withoutDirectionMarks(name)
      const before =
        /\.([a-z0-9]{2,4})[\s_]*\.[a-z0-9_-]{1,20}$/i.exec(plain.trim())?.[1]?.toLowerCase() ?? ''
      const runs = PROGRAM_ENDINGS.has(ending) || IMAGE_ENDINGS.has(ending)
      const signal =
        TURNED.test(name) && (runs || PAGES.has(ending))
          ? 'turned'
          : /\s{6,}\.?[a-z0-9]{1,8}\s*$|_{12,}\.[a-z0-9]{1,8}$/i.test(plain) && (runs || PAGES.has(ending))
            ? 'padded'
            : DOCUMENT_ENDINGS.has(before) && runs
              ? 'program'
              : DOCUMENT_ENDINGS.has(before) && before !== 'txt' && PAGES.has(ending)
                ? 'page'
                : undefined
      if (signal)
        yield {
          signal,
          where: file.where,
          why: `The name “${plain.replace(/\s+/g, ' ').slice(0, 80)}” ends in .${ending}.`,
        }
    }
  },
})
