import { applicant, thin } from '../applicant.ts'
import { codeDump, commits } from '../code-dump.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'Accounts filled with one set of projects, each under its own author; portfolios of one theme.',
  make(stock) {
    const r = stock.random
    const trees = times(14, () => r.hex(40))
    return times(5, (n) => {
      const one = applicant(stock, { stage: r.pick(['applied', 'interview']) })
      const { who } = one
      const email = `${who.joined}${r.digits(3)}@outlook.com`
      one.code = codeDump(
        r,
        { id: r.int(100_000_000, 200_000_000), login: `${who.first}${r.digits(4)}`, name: who.latin, email },
        [
          { name: 'nft-market', commits: commits(r, 14, { name: who.latin, email }, trees) },
          { name: 'dex-bot', commits: commits(r, 9, { name: who.latin, email }) },
        ],
      )
      one.fields.links = [`https://${who.first}-${n}.portfolio-pages.example/`]
      return thin(r, one, ['links'])
    })
  },
})
