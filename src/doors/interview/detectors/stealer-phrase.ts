import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { HELD_KEY } from '../code/javascript/secrets.ts'
import { destination } from '../stealing.ts'

export default defineDetector<Artifact>()({
  family: 'stealer',
  looksFor: 'code that sends recovery phrases or private keys of wallets to a server',
  technique: 'T1657',
  source: 'https://attack.mitre.org/techniques/T1657/',
  innocent:
    'Custody services let one import a wallet over their own interface, whose address then names them.',
  advice: 'Type no recovery phrase and no key into it. If you did: move what the wallet holds to a new one.',
  signals: {
    sent: {
      strength: 'strong',
      weight: 7,
      title: 'A recovery phrase or private key is sent to a server',
    },
  },
  *inspect({ acts }) {
    const held = new Set(
      acts
        .filter(({ kind, values }) => kind === 'read-secret' && values[0] === HELD_KEY)
        .map(({ where }) => placeOf(where)),
    )
    if (held.size === 0) return
    for (const act of acts) {
      if (act.kind !== 'upload' || !held.has(placeOf(act.where))) continue
      const address = act.values[0] ?? ''
      if (!FOREIGN.test(address) || OWN.test(address)) continue
      yield {
        signal: 'sent',
        where: act.where,
        why: `A ${HELD_KEY}, by the name it has in the code, goes to ${destination(act)}.`,
      }
    }
  },
})

const FOREIGN = /^(?:https?|wss?):\/\/[\w.-]+/i
const OWN = /^\w+:\/\/(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|[\w-]+(?:[:/]|$))/i

const placeOf = ({ file, line, column }: { file?: string; line?: number; column?: number }): string =>
  `${file}:${line}:${column}`
