import { letter } from '../customer.ts'
import { attached, docx, pdf } from '../files.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 14,
  make(r, n) {
    const from = person(r)
    const role = r.pick([
      'Senior Solidity Engineer',
      'Compliance Analyst',
      'Customer Support Agent (Korean)',
      'Site Reliability Engineer',
    ])
    if (n % 3 === 0) {
      const [brand, address, url] = r.pick([
        ['LinkedIn', 'jobs-noreply@linkedin.com', 'https://www.linkedin.com/comm/jobs/view/'],
        ['Greenhouse', 'no-reply@us.greenhouse-mail.io', 'https://app.greenhouse.io/applications/'],
        ['Indeed', 'noreply@indeed.com', 'https://employers.indeed.com/c/'],
        ['Lever', 'no-reply@hire.lever.co', 'https://hire.lever.co/candidates/'],
      ] as const)
      const html = layout(r, {
        brand,
        colour: '#0a66c2',
        preheader: 'New application',
        title: `${from.name} applied for ${role}`,
        blocks: ['Review the application and reply within 3 days to keep your response rate.'],
        button: { text: 'View application', url: `${url}${r.digits(10)}?trk=eml-${r.token(30)}` },
        footer: brand,
        pixel: `https://${address.split('@')[1]}/emimp/${r.token(30)}.gif`,
      })
      return notice(r, {
        from: { name: brand, address },
        to: HOUSE.people,
        subject: `New application: ${role} from ${from.name}`,
        html,
      })
    }
    const files = r.pick([
      [attached('CV.pdf', 'application/pdf', pdf([from.address, role]))],
      [
        attached(
          'Resume 2025.docx',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          docx([role]),
        ),
      ],
      [],
    ])
    return letter(r, {
      from,
      to: HOUSE.people,
      subject: `Application: ${role}`,
      text: [
        'Dear hiring team,',
        `I would like to apply for the position of ${role}. My portfolio is at https://github.com/${from.address.split('@')[0]?.replace(/[._]/g, '-')} and my LinkedIn is https://www.linkedin.com/in/${r.hex(8)}/.`,
        'I have worked with MetaMask Snaps and WalletConnect, and I wrote a thesis on phishing of seed phrases.',
        'I am available for an interview any time.',
      ],
      files,
    })
  },
})
