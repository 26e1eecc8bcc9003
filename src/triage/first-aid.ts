import type { Finding } from '../core/finding.ts'

/**
 * What to do, in this order: CISA's and NIST SP 800-61r3's containment before eradication, in words for the person
 * who sits at the machine.
 *
 * @see https://csrc.nist.gov/pubs/sp/800/61/r3/final
 */
export function firstAid(findings: readonly Finding[]): string[] {
  const wallets = findings.some(({ detector }) => detector.endsWith('/browser-extensions'))
  return [
    'Take this machine off the network: pull the cable, turn Wi-Fi and Bluetooth off. Leave it switched on.',
    'Tell your security team now, from another device. You are not in trouble: minutes count, blame does not.',
    ...(wallets
      ? [
          'Move funds of every wallet that was ever opened in this browser to a new seed, made on another machine.',
        ]
      : [
          'Move funds of wallets whose keys or seeds were on this machine, from another machine, to a new seed.',
        ]),
    'From another device: end all sessions, then change passwords and revoke tokens and keys (mail, code host, cloud, VPN, package registries, SSH). Start with mail and the code host.',
    'Have your team look for what those accounts did since the day you ran it: pushes, new keys, new devices, downloads.',
    'Keep this report and do not delete, open or upload any of the files it names: they are evidence, and their hashes are noted.',
    'Note down what you ran, when, who asked you to, and keep the conversation and the profile that wrote to you.',
    'When evidence is taken, have the machine wiped and set up anew. Cleaning it by hand is not enough.',
  ]
}
