import { letter } from '../customer.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 10,
  make(r, n) {
    if (n % 3 === 0) {
      const from = person(r, r.pick(['en', 'nl', 'it'] as const))
      return letter(r, {
        from,
        subject: 'Re: How did we do?',
        text: [
          r.pick([
            'Two stars. The agent was friendly but my withdrawal is still pending.',
            'Great help, thank you!',
            'You ask me for feedback but my ticket was closed without an answer??',
          ]),
        ],
      })
    }
    const [brand, address, url] = r.pick([
      ['SurveyMonkey', 'member@surveymonkeyuser.com', 'https://www.surveymonkey.com/r/'],
      ['Typeform', 'hello@followups.typeform.com', 'https://form.typeform.com/to/'],
      ['Google Forms', 'forms-receipts-noreply@google.com', 'https://docs.google.com/forms/d/e/'],
      ['Qualtrics', 'noreply@qemailserver.com', 'https://eu.qualtrics.com/jfe/form/SV_'],
      [HOUSE.name, `feedback@mail.${HOUSE.domain}`, `https://surveys.${HOUSE.domain}/`],
    ] as const)
    const html = layout(r, {
      brand,
      colour: '#00bf6f',
      preheader: 'It takes two minutes',
      title: 'How did we do?',
      blocks: [
        `Tell us about your support ticket #${r.digits(6)} and enter the draw for a ${r.int(25, 200)} EUR gift card. Reward ends Sunday.`,
      ],
      button: { text: 'Begin survey', url: `${url}${r.token(24)}?tk=${r.token(30)}` },
      footer: 'Please do not forward this email, its link is unique to you.',
      unsubscribe: `${url}optout/${r.token(20)}`,
    })
    return notice(r, {
      from: { name: `${HOUSE.name} via ${brand}`, address },
      to: person(r).address,
      subject: r.pick([
        'We would love your feedback',
        'Win a gift card: 2 minute survey',
        'How was your support experience?',
      ]),
      html,
      replyTo: HOUSE.support,
    })
  },
})
