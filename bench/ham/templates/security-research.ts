import { letter } from '../customer.ts'
import { attached, png } from '../files.ts'
import { HOUSE } from '../house.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

/** Researchers' reports: payloads, raw addresses and schemes in text that is harmless to read. */
export default defineTemplate({
  count: 12,
  make(r) {
    const from = person(r, r.pick(['en', 'hi', 'vi', 'tr'] as const))
    const [subject, ...text] = r.pick([
      [
        'Open redirect on login',
        `There is an open redirect at ${HOUSE.app}/login?next=https://evil.example/. An attacker could use it for phishing.`,
        'Steps: 1. open the link 2. sign in 3. you land on evil.example. Is there a bounty?',
      ],
      [
        'Stored XSS in ticket subject',
        'Payload: <img src=x onerror=alert(document.domain)> and javascript:alert(1) in the profile link both run.',
        'I have not touched any customer data. Please reply within 7 days.',
      ],
      [
        'DMARC policy missing',
        `${HOUSE.domain} publishes p=none. I could send mail as support@${HOUSE.domain} that asks people for their seed phrase. Set p=reject. PoC screenshot attached.`,
      ],
      [
        'IDOR in KYC API',
        `GET /api/kyc/${r.digits(6)} answers with another person's passport. I tested from 203.0.113.${r.int(2, 250)} on http://198.51.100.${r.int(2, 250)}:8443/poc`,
        'Urgent! Fix immediately.',
      ],
      [
        'Seed phrase in logs',
        'Your Android app writes the seed phrase and private key to logcat when import fails. Build 4.12. Log attached.',
      ],
    ])
    return letter(r, {
      from,
      to: HOUSE.security,
      subject: subject as string,
      text,
      files: r.chance(0.5) ? [attached('poc.png', 'image/png', png(r, 40))] : [],
    })
  },
})
