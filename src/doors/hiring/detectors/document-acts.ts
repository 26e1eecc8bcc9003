import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import type { DocumentAct } from '../documents/acts.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'documents that run macros, fetch a template or start programs when they are opened',
  technique: 'T1204.002',
  source: 'https://attack.mitre.org/techniques/T1204/002/',
  innocent: 'Some forms hold scripts that check their fields. A résumé needs none.',
  advice:
    'Do not open it outside a viewer in the browser. Ask for the document as plain text or PDF without scripts.',
  signals: {
    starts: sign('A', 'The document starts a program or fetches something when it is opened'),
    holds: sign('B', 'The document holds macros or another file'),
    script: sign('C', 'The PDF holds JavaScript'),
  },
  lacks: lacks('documents'),
  *inspect({ documents }) {
    for (const document of documents)
      for (const act of document.acts)
        yield { signal: SIGNALS[act], where: whereOf(document, document.name), why: WHY[act] }
  },
})

const SIGNALS = {
  automatic: 'starts',
  remote: 'starts',
  dde: 'starts',
  launch: 'starts',
  macro: 'holds',
  carries: 'holds',
  script: 'script',
} as const satisfies Record<DocumentAct, string>

const WHY: Record<DocumentAct, string> = {
  automatic: 'a macro runs when it is opened, and calls other programs',
  remote: 'it loads something from outside when it is opened',
  dde: 'a field in it starts a program',
  launch: 'opening it starts a program or another file',
  macro: 'it holds macros',
  carries: 'a file lies inside that opens with a double click',
  script: 'it holds JavaScript, as forms do',
}
