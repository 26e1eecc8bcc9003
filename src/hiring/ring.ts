import { PosternError } from '../core/errors.ts'
import type { Store } from '../store/store.ts'
import { loadApplication } from './page.ts'
import { roleOf } from './summary.ts'
import { becauseWithout } from './withhold.ts'

interface Edge {
  from: string
  to: string
  kinds: string[]
  because: string[]
  probability?: number
}

/**
 * A ring as a graph: its applications, and what each two of them share.
 *
 * @param personId who looks: how probable a link is they learn once they have assessed one of the two
 * @throws PosternError `E_NOT_FOUND`
 */
export async function readRing(store: Store, ring: string, personId: string) {
  const members = await store.applications.ofRing(ring)
  if (members.length === 0) throw new PosternError('E_NOT_FOUND', 'there is no such ring, or no longer')
  const ids = new Set(members.map(({ id }) => id))
  const cases = await store.applications.cases([...ids])
  const assessed = await store.opinions.assessedBy(personId, [...ids])
  const edges = new Map<string, Edge>()
  const edge = (a: string, b: string): Edge => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const found = edges.get(`${from} ${to}`) ?? { from, to, kinds: [], because: [] }
    edges.set(`${from} ${to}`, found)
    return found
  }
  let because = ''
  for (const { id } of members) {
    const { answer } = await loadApplication(store, id)
    because ||= answer.ring?.because ?? ''
    for (const { application, probability, because: reasons } of answer.links) {
      if (!ids.has(application)) continue
      const found = edge(id, application)
      const shown = assessed.has(id) || assessed.has(application)
      found.because = shown ? [...reasons] : becauseWithout(reasons)
      if (shown) found.probability = probability
    }
    for (const { kind, others } of answer.shared)
      for (const { application } of others) {
        if (!ids.has(application)) continue
        const found = edge(id, application)
        if (!found.kinds.includes(kind)) found.kinds.push(kind)
      }
  }
  return {
    id: ring,
    because,
    nodes: members.map((member) => {
      const found = cases.get(member.id)
      return {
        id: member.id,
        name: member.called.name,
        role: roleOf(member),
        receivedAt: member.receivedAt.toISOString(),
        ...(member.stage ? { stage: member.stage } : {}),
        ...(found ? { case: found.id } : {}),
      }
    }),
    edges: [...edges.values()],
  }
}
