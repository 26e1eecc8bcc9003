import { defineDetector } from '../../../core/detector.ts'
import type { Application } from '../application.ts'
import type { HiddenText, HidingKind } from '../documents/document.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'text in documents that programs read and people do not see',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent:
    'Guides for applicants advise to hide keywords for screening programs; design programs leave text beside the page, and templates keep placeholders.',
  advice: 'Read the hidden text beside the résumé. Ask the applicant for a plain copy if it matters.',
  signals: {
    hidden: sign('B', 'Sentences or lists of words are hidden from whoever reads the page'),
    aside: sign('C', 'Text lies beside the page, under a box or on a layer that is off'),
  },
  lacks: lacks('documents'),
  *inspect({ documents }) {
    for (const { part, name, text, hidden, replacedName } of documents) {
      const shown = new Set(wordsOf(text))
      for (const [signal, kinds] of Object.entries(KINDS)) {
        const pieces = hidden.filter(({ kind }) => kinds.has(kind) && !(kind === 'covered' && replacedName))
        const words = pieces.flatMap((piece) => wordsOf(piece.text))
        const unseen = words.filter((word) => !shown.has(word))
        const [longest] = pieces.toSorted((a, b) => b.text.length - a.text.length)
        // The same text twice, once hidden, is an artefact of layout.
        if (!longest || words.length < WORDS || unseen.length < words.length * OTHER) continue
        yield {
          signal,
          where: { part, file: name, text: longest.text },
          why: `${words.length} words, ${[...new Set(pieces.map(told))].slice(0, 4).join('; ')}`,
        }
      }
    }
  },
})

const KINDS: Record<'hidden' | 'aside', ReadonlySet<HidingKind>> = {
  hidden: new Set<HidingKind>(['colour', 'tiny', 'invisible', 'transparent', 'marked']),
  aside: new Set<HidingKind>(['outside', 'clipped', 'layer', 'covered']),
}
/** Fewer are blanks, bullets and leftovers. */
const WORDS = 8
/** The share of hidden words that do not show elsewhere. */
const OTHER = 0.3

const told = ({ how, page }: HiddenText) => (page === undefined ? how : `${how} (page ${page})`)

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? []
