import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Newsletters: every link goes through the mailing service's click counter, also where its text shows another address. */
export default defineTemplate({
  count: 16,
  make(r) {
    const [name, site, from, tracker] = r.pick([
      ['Bankless', 'bankless.com', 'bankless@substack.com', 'substack.com/redirect'],
      ['The Block', 'theblock.co', 'newsletter@theblock.co', 'click.e.theblock.co/f/a'],
      ['CoinDesk', 'coindesk.com', 'newsletters@coindesk.com', 'link.coindesk.com/click'],
      ['Milk Road', 'milkroad.com', 'gm@milkroad.com', 'link.mail.beehiiv.com/ss/c'],
      ['Chainalysis', 'chainalysis.com', 'marketing@chainalysis.com', 'go.chainalysis.com/e'],
      [
        'Week in Ethereum',
        'weekinethereum.example',
        'hello@weekinethereum.example',
        'weekinethereum.us4.list-manage.com/track/click?u=',
      ],
    ] as const)
    const link = (text: string) =>
      `<a href="https://${tracker}/${r.token(48)}?utm_source=newsletter&amp;utm_medium=email&amp;utm_campaign=w${r.int(1, 52)}">${text}</a>`
    const stories = r.some(
      [
        `Phishing drained ${r.money(1_000_000, 40_000_000)} dollars last month: approvals signed on fake airdrop pages were the main cause. ${link('Read more')}`,
        `A wallet maker warns of letters that ask for the seed phrase. ${link(`${site}/ledger-letters`)}`,
        `Bitcoin passes ${r.money(40_000, 120_000)}. Is it too late? ${link('Our view')}`,
        `MetaMask ships a redesigned extension. ${link('metamask.io/news')}`,
        `Sponsored: get up to 5% back with a card. Limited time, ends tonight! ${link('Claim your card')}`,
        `The regulator fines an exchange for missing KYC checks. ${link('The ruling')}`,
        `An airdrop calendar: who hands out what in the next weeks, and how not to get drained. ${link('Calendar')}`,
      ],
      4,
    )
    const unsubscribe = `https://${tracker}/${r.token(30)}`
    const html = layout(r, {
      brand: name,
      colour: '#111111',
      preheader: 'Good morning. Here is what moved overnight.',
      title: r.pick(['Daily brief', 'What you missed this week', 'gm ☀️', 'The drain before the rain']),
      blocks: stories,
      footer: `Sent to you because you subscribed at ${site}.`,
      unsubscribe,
      pixel: `https://${tracker.split('/')[0]}/o/${r.token(80)}.gif`,
      logo: `https://${tracker.split('/')[0]}/img/${r.hex(12)}.png`,
    })
    return notice(r, {
      from: { name, address: from },
      to: `team@${HOUSE.domain}`,
      subject: r.pick([
        '🚨 Approval phishing is back',
        'ETH flips, fees fall',
        'Your weekly crypto digest',
        'Act now? What the new rules mean',
        'Airdrop season starts',
      ]),
      html,
      bulk: true,
      listUnsubscribe: unsubscribe,
      bounceDomain: r.pick(['mcsv.net', 'sendgrid.net', 'mg1.substack.com', 'amazonses.com']),
    })
  },
})
