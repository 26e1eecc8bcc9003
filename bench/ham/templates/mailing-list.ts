import { arrival } from '../customer.ts'
import { HOUSE } from '../house.ts'
import { mailDate } from '../mime.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

/** Discussion lists that staff read: From is a person, everything else is the list. SPF and DKIM of the person break. */
export default defineTemplate({
  count: 12,
  make(r) {
    const from = person(r, 'en')
    const date = r.date()
    const [list, host, tag] = r.pick([
      ['bitcoindev', 'googlegroups.com', 'bitcoindev'],
      ['oss-security', 'lists.openwall.com', 'oss-security'],
      ['security-announce', 'lists.kubernetes.example', 'k8s'],
      ['node-ops', 'lists.validators.example', 'node-ops'],
    ] as const)
    const topic = r.pick([
      'Private key leak in test vectors',
      'Draft: BIP for wallet recovery phrases',
      'CVE: message parsing in an e-mail library',
      'Urgent: upgrade before block 901,234',
      'Airdrop scam mails to list members',
    ])
    const munged = r.chance(0.4)
    const text = `On Tue, somebody wrote:\n> Should the wallet ask for the seed phrase again before export?\n\nNo. Never ask a user to type a seed phrase into anything that is online.\nSee https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki\n\n--\nYou received this message because you are subscribed to "${list}".\nTo unsubscribe send an email to ${list}+unsubscribe@${host}.\n`
    return {
      headers: [
        ...arrival(r, {
          envelope: `${list}+bncBC${r.token(20)}@${host}`,
          helo: `lists.${host}`,
          authDomain: host,
          date,
          results: `spf=pass smtp.mailfrom=${host}; dkim=${r.pick(['fail (body hash did not verify)', 'pass'])} header.d=${from.address.split('@')[1]}; dmarc=fail header.from=${from.address.split('@')[1]}`,
        }),
        ['From', munged ? `"${from.name} via ${list}" <${list}@${host}>` : `${from.name} <${from.address}>`],
        ['Date', mailDate(date, from.zone)],
        ['Message-ID', `<CA${r.token(40)}@mail.gmail.com>`],
        ['In-Reply-To', `<${r.hex(20)}@${host}>`],
        ['References', `<${r.hex(20)}@${host}>`],
        ['Subject', `${r.chance(0.5) ? 'Re: ' : ''}[${tag}] ${topic}`],
        ['To', `${list}@${host}`],
        ['Cc', `engineering@${HOUSE.domain}`],
        ['Reply-To', munged ? `${from.name} <${from.address}>` : `${list}@${host}`],
        ['Sender', `${list}@${host}`],
        ['List-ID', `<${list}.${host}>`],
        ['List-Post', `<mailto:${list}@${host}>`],
        ['List-Unsubscribe', `<mailto:${list}+unsubscribe@${host}>`],
        ['Precedence', 'list'],
      ],
      body: { type: 'text/plain', content: text, encoding: '7bit' },
    }
  },
})
