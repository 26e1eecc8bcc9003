import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isBroken } from '../installers/claim.ts'
import { programsOf } from '../installers/program.ts'

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'signatures that were made for another program',
  technique: 'T1036.001',
  source: 'https://attack.mitre.org/techniques/T1036/001/',
  innocent:
    'Tools that pack a script into a signed runtime change the file, and its signature no longer fits.',
  advice: 'Do not open it: the name in its signature says nothing about what it does.',
  signals: {
    pasted: {
      strength: 'strong',
      weight: 5,
      title: 'A program’s signature was made for a different file',
    },
    forged: {
      strength: 'strong',
      weight: 6,
      title: 'A program’s signature was not made by the key it names',
    },
  },
  *inspect(artifact) {
    for (const { signature, file, name } of programsOf(artifact)) {
      if (signature.state !== 'signed' || !isBroken(signature)) continue
      const signer = signature.signers[0]?.commonName ?? ''
      yield {
        signal: signature.keyMatches === false ? 'forged' : 'pasted',
        where: { part: 'signature', file: file.path, line: 1, column: 1, text: `${name}: ${signer}` },
        why:
          signature.keyMatches === false
            ? `The key of “${signer}” did not make this signature: its parts were put together.`
            : `“${signer}” signed a file with another hash than this one has.`,
      }
    }
  },
})
