import { defineDetector } from '../../../core/detector.ts'
import { endingOf } from '../../../formats/file-name.ts'
import { type OfficeAct, officeActs } from '../../../formats/office.ts'
import { filesOf } from '../files/files.ts'
import type { Attachment, Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'Office files that run macros, fetch a template or start programs',
  technique: 'T1137.001',
  source: 'https://attack.mitre.org/techniques/T1137/001/',
  innocent: 'Accounting departments exchange spreadsheets with macros; customers hardly do.',
  advice: 'Do not enable anything. Ask for a PDF, or look at it in a viewer that runs no macros.',
  signals: {
    automatic: {
      strength: 'decisive',
      weight: 8,
      title: 'An Office file holds a macro that starts by itself',
    },
    macro: { strength: 'strong', weight: 5, title: 'An Office file holds macros' },
    remote: {
      strength: 'decisive',
      weight: 8,
      title: 'An Office file fetches its template or an object from elsewhere',
    },
    dde: { strength: 'decisive', weight: 8, title: 'An Office file starts a program through a field (DDE)' },
    carries: { strength: 'strong', weight: 5, title: 'A OneNote file carries another file inside' },
  },
  *inspect(message) {
    for (const file of filesOf(message)) {
      for (const signal of actsOf(file))
        yield { signal, where: file.where, why: `${file.name || 'The file'}: ${WHY[signal]}` }
    }
  },
})

const WHY: Record<OfficeAct, string> = {
  automatic: 'it holds a macro that runs when the file is opened, and calls other programs.',
  macro: 'it holds macros.',
  remote: 'it loads something from outside when opened.',
  dde: 'a field in it starts a program.',
  carries: 'a file lies inside that opens with a double click.',
}

function actsOf(file: Attachment): Iterable<OfficeAct> {
  if (file.bytes.length === 0) return []
  return officeActs({ type: file.realType, ending: endingOf(file.name), bytes: file.bytes }, file.entries)
}
