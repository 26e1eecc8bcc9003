import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { claimOf, isBroken, isSignedBy, signerWords } from '../installers/claim.ts'
import { programsOf } from '../installers/program.ts'

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'programs of a known maker’s name that somebody else signed',
  technique: 'T1553.002',
  source: 'https://attack.mitre.org/techniques/T1553/002/',
  innocent: 'Companies repackage programs for their own people and sign the package themselves.',
  advice: 'Do not open it unless your own company signs what it hands out, and this is its name.',
  signals: {
    person: {
      strength: 'decisive',
      weight: 10,
      title: 'A known meeting, wallet or remote-control program is signed by somebody else',
    },
    other: { strength: 'strong', weight: 5, title: 'A known maker’s program is signed by somebody else' },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const claim = claimOf(program)
      const { signature, file, name } = program
      if (claim?.by !== 'identity' || signature.state !== 'signed' || isBroken(signature)) continue
      if (isSignedBy(program, claim.vendor) || signature.signers.every((one) => one.selfIssued)) continue
      const { kind } = claim.vendor
      yield {
        signal: kind === 'meeting' || kind === 'wallet' || kind === 'remote' ? 'person' : 'other',
        where: {
          part: 'signature',
          file: file.path,
          line: 1,
          column: 1,
          text: `${name}: ${signature.signers[0]?.commonName ?? ''}`,
        },
        why: `It says it is ${claim.vendor.name} (${claim.words}), but ${signerWords(signature)}.`,
      }
    }
  },
})
