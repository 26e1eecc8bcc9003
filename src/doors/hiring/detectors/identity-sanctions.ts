import { defineDetector } from '../../../core/detector.ts'
import { dispositionOf, type SanctionsHit } from '../../../core/sanctions.ts'
import type { Application } from '../application.ts'
import { screeningOf } from '../sanctions.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'identity',
  looksFor: 'names, wallets and papers that a sanctions list in force has',
  technique: 'T1656',
  source: 'https://ofac.treasury.gov/faqs/5',
  innocent: 'Names coincide: a name alone is never enough. A birth date or a paper tells two people apart.',
  advice:
    'Compare with the list’s own entry; ask for the birth date or a paper that tells the two apart. Record what came of it. If it is the listed party, do not pay and ask for legal advice.',
  signals: {
    identifier: sign('A', 'A sanctions list has this very wallet, paper or address'),
    corroborated: sign('A', 'A sanctions list has the name and a second identifier'),
    name: sign('C', 'A sanctions list has a like name; nothing else tells that it is the one'),
  },
  *inspect(application, context) {
    const { hits, disposition, lists } = screeningOf(application, context)
    if (disposition === 'not checked') {
      const why = lists.length === 0 ? 'no list is loaded' : 'the application names nobody'
      yield { unknown: { what: 'sanctions lists', why } }
      return
    }
    for (const hit of hits) {
      const match = dispositionOf(hit) === 'match'
      const signal = hit.by === 'identifier' ? 'identifier' : match ? 'corroborated' : 'name'
      // Another birth year and nothing that fits: another person of the same name.
      if (signal === 'name' && hit.contradicted.length > 0) continue
      yield {
        signal,
        where: { part: hit.by, text: hit.asked ?? hit.corroborated[0]?.value ?? hit.name },
        why: words(hit),
      }
    }
  },
})

function words({ list, issued, name, listed, programmes, corroborated }: SanctionsHit): string {
  const who = listed === undefined || listed === name ? name : `${listed} (${name})`
  const beside =
    corroborated.length > 0
      ? `; what else fits: ${corroborated.map(({ kind, value }) => `${kind} ${value}`).join(', ')}`
      : ''
  return `${list} of ${issued} has ${who}${programmes.length > 0 ? `, listed under ${programmes.join(', ')}` : ''}${beside}`
}
