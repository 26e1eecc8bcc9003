import { HOUSE } from '../house.ts'
import { escapeHtml, layout } from '../html.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Jira, GitHub, Slack, PagerDuty, Sentry, npm: short, many links, sender named after a person. */
export default defineTemplate({
  count: 22,
  make(r, n) {
    const who = colleague(r, HOUSE.domain)
    const to = `engineering@${HOUSE.domain}`
    const id = r.int(100, 9000)
    const kinds = [
      () =>
        notice(r, {
          from: { name: `${who.name} (Jira)`, address: 'jira@harbourline.atlassian.net' },
          to,
          subject: `[JIRA] (SUP-${id}) Customer sent seed phrase in ticket`,
          html: layout(r, {
            brand: 'Jira',
            colour: '#0052cc',
            preheader: 'commented',
            title: `${who.name} commented on SUP-${id}`,
            blocks: [
              'The customer pasted the seed phrase into the ticket. I have redacted it and told them to move their funds immediately.',
            ],
            button: {
              text: 'View issue',
              url: `https://harbourline.atlassian.net/browse/SUP-${id}?atlOrigin=${r.token(40)}`,
            },
            footer: 'Get Jira notifications on your phone!',
          }),
          bounceDomain: 'amazonses.com',
        }),
      () =>
        notice(r, {
          from: { name: who.name, address: 'notifications@github.com' },
          to: `wallet <wallet@noreply.github.com>`,
          subject: `Re: [harbourline/wallet] Fix private key import on Android (PR #${id})`,
          text: `${who.first} requested changes on this pull request.\n\n> + const privateKey = await keystore.unlock(password)\n\nDo not log the private key here.\n\n--\nReply to this email directly or view it on GitHub:\nhttps://github.com/harbourline/wallet/pull/${id}#pullrequestreview-${r.digits(10)}\nYou are receiving this because your review was requested.\n`,
          html: `<p></p><p dir="auto"><b>@${who.first.toLowerCase()}</b> requested changes on this pull request.</p><pre>${escapeHtml('+ const privateKey = await keystore.unlock(password)')}</pre><p style="font-size:small;-webkit-text-size-adjust:none;color:#666;">&mdash;<br />Reply to this email directly, <a href="https://github.com/harbourline/wallet/pull/${id}">view it on GitHub</a>, or <a href="https://github.com/notifications/unsubscribe-auth/${r.token(40)}">unsubscribe</a>.<img src="https://github.com/notifications/beacon/${r.token(50)}.gif" height="1" width="1" alt="" /></p>`,
          replyTo: `reply+${r.letters(30)}@reply.github.com`,
          headers: [['List-ID', 'harbourline/wallet <wallet.harbourline.github.com>']],
        }),
      () =>
        notice(r, {
          from: { name: 'GitHub', address: 'noreply@github.com' },
          to,
          subject: r.pick([
            '[GitHub] A personal access token has been added to your account',
            '[GitHub] Please verify your device',
            '[GitHub] Your Dependabot alerts for the week',
          ]),
          html: `<p>Hey ${who.first.toLowerCase()}!</p><p>A sign in attempt requires further verification because we did not recognize your device. To complete the sign in, enter the verification code on the unrecognized device.</p><p>Verification code: ${r.digits(6)}</p><p>If you did not attempt to sign in to your account, your password may be compromised. Visit <a href="https://github.com/settings/security">https://github.com/settings/security</a> to create a new, strong password.</p>`,
        }),
      () =>
        notice(r, {
          from: { name: 'Slack', address: 'notification@slack.com' },
          to,
          subject: `[Slack] Notifications from the Harbourline workspace`,
          html: layout(r, {
            brand: 'Slack',
            colour: '#4a154b',
            preheader: `You have a new direct message`,
            title: `You have a new message from ${who.name}`,
            blocks: ['"can you look at the withdrawal queue? hot wallet is below the limit, urgent"'],
            button: {
              text: 'View in Slack',
              url: `https://harbourline.slack.com/archives/D${r.letters(9)}/p${r.digits(16)}?cid=${r.letters(9)}`,
            },
            footer: 'Slack Technologies, LLC',
            unsubscribe: `https://slack.com/unsub/${r.token(20)}`,
          }),
        }),
      () =>
        notice(r, {
          from: { name: 'PagerDuty', address: 'no-reply@pagerduty.com' },
          to,
          subject: `[ALERT] Incident #${id}: withdrawals-api latency critical. Immediate action required`,
          html: `<p><b>ALERT</b> Incident #${id} is TRIGGERED and assigned to you. Acknowledge within 5 minutes or it escalates.</p><p><a href="https://harbourline.pagerduty.com/incidents/Q${r.letters(13)}">View incident</a> | <a href="https://harbourline.pagerduty.com/incidents/Q${r.letters(13)}/acknowledge">Acknowledge</a></p>`,
        }),
      () =>
        notice(r, {
          from: { name: 'Sentry', address: 'noreply@md.getsentry.com' },
          to,
          subject: `HL-WEB-${r.letters(2)} - TypeError: Cannot read properties of undefined (reading 'walletConnect')`,
          html: layout(r, {
            brand: 'Sentry',
            colour: '#362d59',
            preheader: 'New issue',
            title: 'New issue from harbourline-web',
            blocks: [`TypeError in <code>connectWallet(app/wallet/connect)</code>`],
            button: {
              text: 'View on Sentry',
              url: `https://harbourline.sentry.io/issues/${r.digits(10)}/?referrer=alert_email`,
            },
            footer: 'Manage alerts',
          }),
        }),
      () =>
        notice(r, {
          from: { name: 'npm', address: 'support@npmjs.com' },
          to,
          subject: `Successfully published @harbourline/sdk@2.${r.int(1, 30)}.0`,
          html: `<p>Hi harbourline!</p><p>A new version of the package @harbourline/sdk was published at ${r.date().toISOString()} from ${r.hex(8)}.</p><p>If you have questions or security concerns, contact us at <a href="https://www.npmjs.com/support">https://www.npmjs.com/support</a>.</p>`,
        }),
    ]
    return (kinds[n % kinds.length] as () => ReturnType<typeof notice>)()
  },
})
