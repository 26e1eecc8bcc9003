import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

const SERVICES = [
  ['DocuSign', 'dse_NA4@docusign.net', 'https://na4.docusign.net/Signing/EmailStart.aspx?a='],
  ['Dropbox Sign', 'noreply@mail.hellosign.com', 'https://app.hellosign.com/t/'],
  ['Adobe Acrobat Sign', 'adobesign@adobesign.com', 'https://eu1.documents.adobe.com/public/esign?tsid='],
  ['PandaDoc', 'docs@email.pandadoc.net', 'https://app.pandadoc.com/document/v2?token='],
] as const

export default defineTemplate({
  count: 12,
  make(r) {
    const [service, address, url] = r.pick(SERVICES)
    const sender = colleague(r, 'northlight-legal.example')
    const document = r.pick([
      'Mutual NDA',
      'Master Services Agreement',
      'Offer letter',
      'Data processing addendum',
      'Board resolution',
      'Market maker agreement',
    ])
    const html = layout(r, {
      brand: service,
      colour: '#1f5ae0',
      preheader: `${sender.name} sent you a document to review and sign`,
      title: `${sender.name} sent you a document to review and sign`,
      blocks: [
        `Hello, please sign <b>${document}</b>. It expires in ${r.int(2, 14)} days.`,
        `Alternate signing method: go to the website and enter the access code ${r.hex(32).toUpperCase()}.`,
        'Do not share this email: it contains a secure link. Please do not share it with others.',
      ],
      button: {
        text: r.pick(['REVIEW DOCUMENT', 'Review and sign', 'Open the document']),
        url: `${url}${r.token(60)}`,
      },
      footer: `This message was sent to you by ${sender.name} who is using the ${service} Electronic Signature Service.`,
      pixel: `${url}${r.token(20)}`,
    })
    return notice(r, {
      from: { name: `${sender.name} via ${service}`, address },
      to: HOUSE.legal,
      replyTo: sender.address,
      subject: r.pick([
        `Complete with ${service}: ${document}`,
        `${sender.name} requests your signature on ${document}`,
        `Reminder: ${document} is waiting for your signature`,
      ]),
      html,
    })
  },
})
