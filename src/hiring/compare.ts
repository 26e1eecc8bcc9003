import { PosternError } from '../core/errors.ts'
import type { Store } from '../store/store.ts'
import { type ClaimLine, claimsOf } from './claims.ts'
import { loadApplication } from './page.ts'
import { linkWithout } from './withhold.ts'

/**
 * Two applications side by side: what both have and where, and what each says.
 *
 * @param personId who looks: how probable the link is they learn once they have assessed the first
 * @throws PosternError `E_NOT_FOUND`, `E_USAGE` for one with itself
 */
export async function compareApplications(store: Store, id: string, other: string, personId: string) {
  if (id === other) throw new PosternError('E_USAGE', 'an application is not compared with itself')
  const [here, there] = [await loadApplication(store, id), await loadApplication(store, other)]
  const shown = (await store.opinions.assessedBy(personId, [id])).has(id)
  const found = here.answer.links.find(({ application }) => application === other)
  const shared = here.answer.shared.flatMap(({ kind, value, part, others, count }) => {
    const same = others.find(({ application }) => application === other)
    return same ? [{ kind, value, here: part, there: same.part, count }] : []
  })
  const link = found && (shown ? found : linkWithout(found))
  return {
    here: { id, name: here.recorded.called.name },
    there: { id: other, name: there.recorded.called.name },
    ...(link ? { link: { ...link, because: [...link.because] } } : {}),
    shared,
    claims: sideBySide([...claimsOf(here.application)], [...claimsOf(there.application)]),
  }
}

/** By what they are about, those that both speak of first. */
export function sideBySide(here: readonly ClaimLine[], there: readonly ClaimLine[]) {
  const about = [...new Set([...here, ...there].map((claim) => claim.about))]
  const of = (claims: readonly ClaimLine[], what: string) =>
    claims.filter((claim) => claim.about === what).map(({ part, text }) => ({ part, text }))
  const rows = about.map((what) => {
    const [left, right] = [of(here, what), of(there, what)]
    const texts = (side: typeof left) => JSON.stringify(side.map(({ text }) => text.toLowerCase()).sort())
    return { about: what, same: texts(left) === texts(right), here: left, there: right }
  })
  const both = (row: (typeof rows)[number]) => row.here.length > 0 && row.there.length > 0
  return [...rows.filter(both), ...rows.filter((row) => !both(row))]
}
