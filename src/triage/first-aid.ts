import type { Finding } from '../core/finding.ts'
import type { Judgement } from '../core/verdict.ts'

const ASK = [
  'Do not use wallets, mail or accounts on this machine until somebody has looked at the reasons below.',
  'Show this report to your security team now, from another device if you can. You are not in trouble.',
  'Do not delete, open or upload any of the files it names: their hashes are noted.',
]

/**
 * What to do, in this order: containment before eradication (NIST SP 800-61r3), in words for the person who sits at
 * the machine.
 *
 * @see https://csrc.nist.gov/pubs/sp/800/61/r3/final
 * @returns nothing when nothing asks for it
 */
export function firstAid(verdict: Judgement, findings: readonly Finding[]): string[] {
  if (verdict === 'pass') return []
  if (verdict === 'review') return ASK
  const wallets = findings.some(({ detector }) => detector === 'triage/browser-extensions')
  return [
    'Take this machine off the network: pull the cable, turn Wi-Fi and Bluetooth off. Leave it switched on.',
    'Tell your security team now, from another device. You are not in trouble: minutes count, blame does not.',
    `Move the funds of every wallet ${wallets ? 'that was ever opened in this browser' : 'whose keys or seed were on this machine'} to a new seed, from another machine.`,
    'From another device: end all sessions, then change passwords and revoke tokens and keys (mail, code host, cloud, VPN, package registries, SSH). Start with mail and the code host.',
    'Have your team look for what those accounts did since the day you ran it: pushes, new keys, new devices, downloads.',
    'Keep this report and do not delete, open or upload any of the files it names: they are evidence, and their hashes are noted.',
    'Note down what you ran, when, who asked you to, and keep the conversation and the profile that wrote to you.',
    'When evidence is taken, have the machine wiped and set up anew. Cleaning it by hand is not enough.',
  ]
}
