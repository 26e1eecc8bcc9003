import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { languageOf } from '../intake/language.ts'
import { placeAt } from '../starts/source/lines.ts'

/**
 * Texts of implants that public reports name. The first group is nobody else's; of the second two are needed.
 * Sources: Elastic protections-artifacts rules for BeaverTail and OtterCookie; NTT Security, “OtterCookie” (2024);
 * Palo Alto Unit 42, “Contagious Interview” (2023 and later).
 */
const OWN = [
  'Upload LDB Finshed!!!',
  'Download Python Success!',
  'clientDownFinished',
  '/api/service/makelog',
  '/api/service/process/',
]
const SHARED = [
  '.n2/pay',
  '.n2/bow',
  '.n2/adc',
  '.n2/mlip',
  '/.npl',
  '\\.npl',
  '.pyp/python.exe',
  '.pyp\\python.exe',
  '/pdown',
  '/brow/',
  '/client/',
  'whoIm',
  'makelog',
  '/uploads',
  'rmcej%otb%',
  'Cot%3t=shtP',
]

const ANY = new RegExp(
  [...OWN, ...SHARED].map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'),
  'g',
)
const FIRST =
  /Finshed|Download Python|clientDown|makelog|api\/service\/process|\.n2[\\/]|\.npl\b|\.pyp[\\/]|pdown|whoIm|rmcej%otb%|Cot%3t=shtP/
/** Words that say little unless the others stand beside them. */
const COMMON = new Set(['/client/', '/uploads', '/brow/', '/pdown', 'makelog'])

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'texts and paths of implants that are known from false job interviews',
  technique: 'T1588.001',
  source: 'https://github.com/elastic/protections-artifacts',
  innocent: 'Lists of indicators, made to find such implants, quote these texts.',
  advice: 'Do not run it. If it ran: take the machine off the network and follow `postern triage`.',
  signals: {
    own: { strength: 'decisive', weight: 12, title: 'A text that only a known implant says' },
    together: { strength: 'decisive', weight: 11, title: 'Paths and names of a known implant, together' },
    one: { strength: 'context', weight: 2, title: 'A path or name that a known implant uses' },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (languageOf(file) === undefined) continue
      const found = tracesIn(file)
      const first = found.find(({ text }) => !COMMON.has(text))
      if (!first) continue
      const texts = [...new Set(found.map(({ text }) => text))]
      const own = found.find(({ text }) => OWN.includes(text))
      const isList = texts.length > LISTED
      const signal = own && !isList ? 'own' : texts.length >= 3 && !isList ? 'together' : 'one'
      const at = own ?? first
      yield {
        signal,
        where: placeAt(file, at.at),
        why: `It says ${texts.map((text) => `“${text}”`).join(', ')}, as reports of implants do.`,
      }
    }
  },
})

/** So many of them at once are a list for finding them. */
const LISTED = 10
const TRACES = 200

function tracesIn(file: ArtifactFile): { text: string; at: number }[] {
  const text = file.text() ?? ''
  if (!FIRST.test(text)) return []
  const found: { text: string; at: number }[] = []
  for (const match of text.matchAll(ANY)) {
    found.push({ text: match[0], at: match.index })
    if (found.length >= TRACES) break
  }
  return found
}
