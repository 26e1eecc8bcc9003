import { applicant, thin } from '../applicant.ts'
import { defineHonest } from '../group.ts'

/** One thing out of order that has an innocent reason: no two of them together. */
export default defineHonest({
  groups: 400,
  make(stock, n) {
    const r = stock.random
    const one = applicant(stock, { stage: r.pick(['interview', 'offer', 'hired', 'hired']) })
    const { fields, town, who } = one
    const kinds = [
      // A profile that was never kept up to date.
      () => {
        const [job] = fields.profiles[0]?.work ?? []
        if (job) job.from = `${Number(String(job.from).slice(0, 4)) - 1}-02`
        fields.profiles[0]?.work?.splice(1, 1)
      },
      // The laptop goes to the parents.
      () => {
        if (fields.addresses.shipping) fields.addresses.shipping = stock.address(town)
      },
      // No camera, but another way was taken.
      () => {
        for (const { identitySteps = [] } of fields.interviews)
          identitySteps.splice(
            0,
            1,
            { step: 'camera', outcome: 'declined-with-alternative' },
            { step: 'id-check', outcome: 'done' },
          )
      },
      // Another bank.
      () => {
        if (fields.payout)
          fields.payoutHistory = [{ ...fields.payout, at: fields.receivedAt, account: stock.account() }]
      },
      // A firm that no longer answers.
      () => {
        fields.verifications.push({
          what: 'employer',
          of: fields.work.at(-1)?.employer ?? 'first employer',
          outcome: 'not-confirmed',
          independent: true,
        })
      },
      // On the road when the parcel came.
      () => {
        for (const shipment of fields.shipments) shipment.asked = 'other-address'
      },
      // Known by a nickname elsewhere.
      () => {
        fields.emails = [{ address: stock.mail(who), knownAs: [{ name: who.initial, source: 'forum' }] }]
      },
      // Paid into the account of a wife or husband.
      () => {
        const { family, naming } = stock.world.of(who.index)
        const spouse = stock.world.like(r, stock.somebody(), { family, naming })
        if (fields.payout) fields.payout.payee = spouse.latin
      },
      // Nervous.
      () => {
        for (const interview of fields.interviews) {
          interview.employerQuestions = { asked: 3, answered: 1 }
          interview.readsAnswers = r.chance(0.3)
        }
      },
    ]
    kinds[n % kinds.length]?.()
    return [thin(r, one, ['profiles', 'connections'])]
  },
})
