import { applicant, officeFile, thin } from '../applicant.ts'
import type { Draft } from '../draft.ts'
import { defineHonest } from '../group.ts'

/** People who apply again under a new family name: half of them tell the earlier one. */
export default defineHonest({
  groups: 30,
  make(stock, n) {
    const r = stock.random
    const first = applicant(stock, {
      stage: n % 3 === 0 ? 'rejected' : 'applied',
      at: Date.UTC(2026, r.int(0, 4), 9),
    })
    const { family } = stock.world.of(first.who.index)
    const who = stock.world.like(r, first.who, { family: (family + r.int(1, 20)) % 24 })
    const second: Draft = structuredClone(first)
    second.who = who
    second.fields.receivedAt = new Date(Date.UTC(2026, r.int(6, 9), r.int(1, 28))).toISOString()
    second.fields.stage = 'applied'
    second.fields.names = { applied: who.full, ...(n % 2 === 0 ? { former: [first.who.full] } : {}) }
    second.fields.emails = n % 4 < 2 ? [stock.mail(who)] : first.fields.emails
    second.fields.profiles = []
    second.fields.interviews = []
    second.fields.connections = []
    second.resume.head = [who.latin, ...first.resume.head.slice(1)]
    officeFile(r, second, 'text')
    return [thin(r, first, ['phones', 'work']), thin(r, second, ['phones', 'work', 'emails'])]
  },
})
