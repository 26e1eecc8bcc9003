import { applicant, thin } from '../applicant.ts'
import { codeDump, commits } from '../code-dump.ts'
import { defineRing, times } from '../group.ts'

export default defineRing({
  does: 'One bought code-host account, renamed for each persona; commits under several names from one mailbox.',
  make(stock) {
    const r = stock.random
    const number = r.int(20_000_000, 90_000_000)
    const box = `devwork${r.digits(5)}@gmail.com`
    return times(4, () => {
      const one = applicant(stock, { stage: r.pick(['applied', 'interview']) })
      const { who } = one
      one.code = codeDump(
        r,
        {
          id: number,
          login: `${who.short}-codes${r.digits(2)}`,
          name: who.latin,
          email: one.fields.emails[0] as string,
        },
        [
          { name: 'wallet-tools', commits: commits(r, 12, { name: who.latin, email: box }) },
          { name: 'defi-front', commits: commits(r, 8, { name: stock.somebody().latin, email: box }) },
        ],
      )
      return thin(r, one)
    })
  },
})
