import { applicant, thin } from '../applicant.ts'
import { defineHonest, times } from '../group.ts'
import { firm } from '../resume.ts'

/** People with several contracts and part-time positions at once. */
export default defineHonest({
  groups: 200,
  make(stock) {
    const r = stock.random
    const one = applicant(stock)
    one.fields.work.push(
      ...times(r.int(2, 4), () => ({
        employer: firm(r),
        from: `${r.int(2021, 2024)}-0${r.int(1, 9)}`,
        ...(r.chance(0.5) ? { to: `2025-0${r.int(1, 9)}` } : {}),
        kind: r.pick(['contract', 'part-time', 'volunteer'] as const),
      })),
    )
    const [last, before] = one.fields.work
    // A notice period: the new position begins a month before the old one ends.
    if (last?.from !== undefined && before?.to !== undefined && r.chance(0.3)) before.to = last.from
    return [thin(r, one, ['work'])]
  },
})
