import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 12,
  make(r) {
    const who = colleague(r, r.pick([HOUSE.domain, 'brightwell-audit.example', 'quayside-capital.example']))
    const [brand, address, url] = r.pick([
      [
        'Google Drive',
        'drive-shares-dm-noreply@google.com',
        `https://docs.google.com/document/d/${r.token(44)}/edit?usp=sharing_eil&ts=${r.hex(8)}`,
      ],
      [
        'Dropbox',
        'no-reply@dropbox.com',
        `https://www.dropbox.com/scl/fo/${r.token(20)}/h?rlkey=${r.token(24)}&dl=0`,
      ],
      [
        'OneDrive',
        'no-reply@sharepointonline.com',
        `https://quayside-my.sharepoint.com/:b:/p/${r.token(8)}/${r.token(40)}?e=${r.token(6)}`,
      ],
      [
        'WeTransfer',
        'noreply@wetransfer.com',
        `https://wetransfer.com/downloads/${r.hex(46)}/${r.hex(6)}?utm_campaign=TRN_TDL_01`,
      ],
      ['Notion', 'notify@mail.notion.so', `https://www.notion.so/${r.hex(32)}?n=collaboration_notification`],
    ] as const)
    const file = r.pick([
      'Audit evidence Q3.xlsx',
      'KYC export.zip',
      'Cold wallet procedure.pdf',
      'Board deck v7.pptx',
      'Customer list for migration.csv',
    ])
    const html = layout(r, {
      brand,
      colour: '#1a73e8',
      preheader: `${who.name} shared a file`,
      title: `${who.name} shared "${file}" with you`,
      blocks: [
        `${who.name} (${who.address}) has invited you to view the following file. The link expires in 7 days.`,
      ],
      button: { text: r.pick(['Open', 'View file', 'Get your files']), url },
      footer: `If you do not want to receive files from this person, block the sender.`,
    })
    return notice(r, {
      from: { name: r.pick([`${who.name} (via ${brand})`, brand]), address },
      to: HOUSE.finance,
      replyTo: who.address,
      subject: `${who.name} shared "${file}" with you`,
      html,
      bounceDomain: address.includes('google')
        ? 'doclist.bounces.google.com'
        : (address.split('@')[1] as string),
    })
  },
})
