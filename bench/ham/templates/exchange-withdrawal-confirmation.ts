import { transfer } from '../chain.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 14,
  make(r) {
    const t = transfer(r)
    const done = r.chance(0.5)
    const title = done
      ? `Your withdrawal of ${t.amount} ${t.coin} was sent`
      : `Confirm your withdrawal of ${t.amount} ${t.coin}`
    const html = layout(r, {
      brand: HOUSE.name,
      colour: '#0f5c7a',
      title,
      preheader: done ? 'It is on its way.' : 'Nothing is sent until you confirm.',
      blocks: [
        done
          ? `It left our wallet and is being confirmed on ${t.network}. <a href="${t.explorer}">View it on the explorer</a>.`
          : 'Check the address carefully: a transfer cannot be reversed. If you did not ask for this, cancel it and change your password immediately.',
      ],
      rows: [
        ['Amount', `${t.amount} ${t.coin}`],
        ['Network', t.network],
        ['Address', `<code>${t.address}</code>`],
        ...(done ? ([['Transaction', `<code>${t.hash.slice(0, 24)}…</code>`]] as const) : []),
      ],
      ...(done
        ? {}
        : {
            button: {
              text: 'Confirm withdrawal',
              url: `${HOUSE.app}/withdrawals/${r.hex(24)}/confirm?code=${r.digits(6)}`,
            },
          }),
      footer: `Verification code: ${r.digits(6)}. Never share it with anyone, not even with our staff.`,
    })
    return notice(r, {
      from: { name: HOUSE.name, address: `no-reply@${HOUSE.domain}` },
      to: person(r).address,
      subject: `[${HOUSE.name}] ${title}`,
      html,
    })
  },
})
