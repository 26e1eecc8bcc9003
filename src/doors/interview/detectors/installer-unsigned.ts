import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { isBroken, signerWords } from '../installers/claim.ts'
import { type Program, programsOf } from '../installers/program.ts'

/** More programs than this are a toolbox, not something to open. */
const FEW = 5

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'installers and applications that nobody signed',
  technique: 'T1204.002',
  source: 'https://attack.mitre.org/techniques/T1204/002/',
  innocent: 'Small open-source programs are often handed out without a signature.',
  advice: 'Ask where the program comes from, and get it there yourself.',
  signals: {
    unsigned: {
      strength: 'context',
      weight: 2,
      title: 'An installer or application is not signed by anybody',
    },
    'self-made': {
      strength: 'context',
      weight: 2,
      title: 'A program is signed with a certificate that anybody can make',
    },
  },
  *inspect(artifact) {
    const opened = programsOf(artifact).filter(isOpened)
    if (opened.length > FEW) return
    for (const { file, name, signature } of opened) {
      const selfMade = signature.state === 'signed' && signature.signers.every((one) => one.selfIssued)
      const nobodys = signature.state === 'none' || signature.state === 'ad-hoc'
      if (!selfMade && (!nobodys || isBroken(signature))) continue
      yield {
        signal: selfMade ? 'self-made' : 'unsigned',
        where: { part: 'signature', file: file.path, line: 1, column: 1, text: name },
        why: `“${name}” is there to be opened, and ${signerWords(signature)}.`,
      }
    }
  },
})

/** What a person opens; native parts of packages and tools of a build are called by code. */
const isOpened = ({ kind, file }: Program) =>
  kind !== 'library' && file.extension !== 'node' && !/(?:^|\/)node_modules\//.test(file.path)
