import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 14,
  make(r) {
    const [brand, domain, click] = r.pick([
      ['HubSpot', 'hubspot.com', 'd2vbh504.na1.hubspotlinks.com/Ctc/'],
      ['Intercom', 'intercom.com', 'click.intercom-mail.com/c/'],
      ['Datadog', 'datadoghq.com', 'go.datadoghq.com/e/'],
      ['Figma', 'figma.com', 'click.figma.com/?qs='],
      ['Fireblocks', 'fireblocks.com', 'info.fireblocks.com/e3t/'],
      ['Sumsub', 'sumsub.com', 'links.sumsub.com/s/c/'],
    ] as const)
    const title = r.pick([
      'Last chance: 40% off annual plans ends tonight',
      'You are invited: the compliance summit',
      'Your trial expires in 24 hours',
      'Your account is almost out of credits',
      'Action needed: your plan will be downgraded',
      'New: one dashboard for every alert',
      'Verify your workspace to keep your data',
    ])
    const url = () => `https://${click}${r.token(100)}`
    const html = layout(r, {
      brand,
      colour: '#ff5c35',
      preheader: `${title}. Don't miss out.`,
      title,
      blocks: [
        'Hi there,',
        `Teams like yours save ${r.int(3, 20)} hours a week with ${brand}. Don't lose access: upgrade before it is too late.`,
        `<a href="${url()}">www.${domain}/pricing</a>`,
      ],
      button: {
        text: r.pick(['Claim your discount', 'Upgrade now', 'Save my seat', 'Keep my data']),
        url: url(),
      },
      footer: `${brand} Inc.`,
      unsubscribe: url(),
      pixel: `https://${click.split('/')[0]}/o/${r.token(50)}`,
      logo: `https://${domain}/logo-${r.hex(6)}.png`,
    })
    return notice(r, {
      from: {
        name: r.pick([brand, `Maya from ${brand}`, `The ${brand} team`]),
        address: `${r.pick(['hello', 'marketing', 'news'])}@${r.pick([domain, `mail.${domain}`, `e.${domain}`])}`,
      },
      to: `ops@${HOUSE.domain}`,
      replyTo: `${r.digits(9)}@reply.${domain}`,
      subject: title,
      html,
      bulk: true,
      listUnsubscribe: url(),
      bounceDomain: r.pick([`bf07x.${domain}`, 'mktomail.com', 'sendgrid.net']),
    })
  },
})
