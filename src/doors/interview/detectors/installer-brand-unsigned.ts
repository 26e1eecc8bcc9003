import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { type Claim, claimOf, isBroken, isSignedBy, signerWords } from '../installers/claim.ts'
import { type Program, programsOf } from '../installers/program.ts'

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'programs that call themselves a known maker’s and that nobody signed',
  technique: 'T1036.005',
  source: 'https://attack.mitre.org/techniques/T1036/005/',
  innocent: 'People who build a known program from its source get one without the maker’s signature.',
  advice:
    'Do not open it. Get the program from its maker’s own site, by an address that you type, or leave the meeting to a browser.',
  signals: {
    person: {
      strength: 'decisive',
      weight: 10,
      title:
        'A program calls itself a known meeting, wallet or remote-control program, but its maker did not sign it',
    },
    other: {
      strength: 'strong',
      weight: 6,
      title: 'A program calls itself a known maker’s, but that maker did not sign it',
    },
    named: {
      strength: 'strong',
      weight: 5,
      title: 'A file is named like a known maker’s installer, and nobody signed it',
    },
  },
  *inspect(artifact) {
    for (const program of programsOf(artifact)) {
      const claim = claimOf(program)
      if (!claim) continue
      const { signature, file } = program
      if (signature.state === 'unread') {
        yield {
          unknown: {
            what: file.path,
            why: `it calls itself ${claim.vendor.name}, but its signature could not be read: it is damaged or lies beyond what is read of a file`,
          },
        }
      } else if (isSignedBy(program, claim.vendor)) {
        yield {
          unknown: {
            what: file.path,
            why: `its signature names ${claim.vendor.name}; whether the certificate leads to a trusted root was not computed`,
          },
        }
      } else if (isNobodys(program)) {
        const signal = signalOf(claim)
        if (signal)
          yield {
            signal,
            where: {
              part: 'program',
              file: file.path,
              line: 1,
              column: 1,
              text: `${program.name}: ${claim.words}`,
            },
            why: `It says it is ${claim.vendor.name} (${claim.words}), and ${signerWords(signature)}.`,
          }
      }
    }
  },
})

/** No signature that anybody vouches for. */
const isNobodys = ({ signature }: Program) =>
  signature.state !== 'signed' || isBroken(signature) || signature.signers.every((one) => one.selfIssued)

function signalOf({ vendor, by }: Claim): 'person' | 'other' | 'named' | undefined {
  const isPersonal = vendor.kind === 'meeting' || vendor.kind === 'wallet' || vendor.kind === 'remote'
  if (by === 'identity') return isPersonal ? 'person' : 'other'
  // Browsers and tools are packed along under their own names, often unsigned.
  return isPersonal || vendor.kind === 'driver' ? 'named' : undefined
}
