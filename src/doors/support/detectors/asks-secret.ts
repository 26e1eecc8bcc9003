import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'ask',
  looksFor: 'requests for a recovery phrase, private key, password, code or card number',
  technique: 'T1598',
  source: 'https://attack.mitre.org/techniques/T1598/',
  innocent: 'Safety tips and customers name these secrets too; then nothing asks you to hand one over.',
  advice:
    'Nobody honest asks for this by mail. Do not type it anywhere. If somebody already did, move the funds or change the password from the official app.',
  signals: {
    wallet: { strength: 'strong', weight: 6, title: 'It asks for the words or key that open a wallet' },
    code: { strength: 'strong', weight: 4.5, title: 'It asks for a one-time code' },
    password: { strength: 'strong', weight: 4, title: 'It asks for a password' },
    card: { strength: 'strong', weight: 4, title: 'It asks for card or identity numbers' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const asked = [
      ['wallet', 'walletSecret', 'the words or key that open a wallet', 9],
      ['code', 'code', 'a code that is meant for one person once', 4],
      ['password', 'password', 'a password', 4],
      ['card', 'cardSecret', 'numbers that pay or prove who somebody is', 5],
    ] as const
    for (const [signal, secret, what, within] of asked) {
      const hit = reading.together('handOver', secret, within, { without: 'mine' })
      if (!hit || (signal !== 'wallet' && waysToAct(message, settings).home)) continue
      const where = reading.place(hit)
      yield { signal, where, why: `“${where.text}” asks for ${what}.` }
    }
  },
})
